package io.clickml.service.automl.portfolio;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clickml.service.automl.learner.BoosterLearner;
import io.clickml.service.automl.learner.BoosterSpec;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.View;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Settings of boosters and the order in which they are tried, by the number of rows. Settings are
 * published tuned defaults: "Better by default" (Holzmüller et al. 2024), zero-shot portfolios of
 * AutoGluon (Salinas and Erickson 2023), of FLAML (Wang et al. 2022), of H2O and of auto-sklearn 2
 * (Feurer et al. 2022).
 */
final class Boosters {
  private static final String FILE = "boosters.json";
  private static final int SMALL = 2_000;
  private static final int LARGE = 30_000;

  /** Where a round grows a tree for each of many classes, smaller steps were not seen to pay. */
  private static final double LEAST_RATE = 0.1;

  private final Answers answers;
  private final String device;
  private final Map<String, View> views;

  /**
   * What the file holds: orders of names, by how many rows there are and for many classes, and what
   * they stand for.
   */
  private record Listed(
      List<String> few,
      List<String> some,
      List<String> many,
      List<String> classes,
      List<Booster> boosters) {
    List<String> order(Answers answers) {
      int rows = answers.rows();
      return answers.manyClasses() ? classes : rows < SMALL ? few : rows < LARGE ? some : many;
    }
  }

  /**
   * One of them.
   *
   * @param goal {@code classes}, {@code many-classes} or {@code numbers}; null for all
   * @param rounds how many it gets; 0 where that is to be found out
   */
  private record Booster(
      String name,
      String goal,
      double rate,
      int rounds,
      String words,
      String view,
      Map<String, Object> params) {
    boolean fits(Answers answers) {
      return switch (goal == null ? "" : goal) {
        case "classes" -> answers.classes() > 0;
        case "many-classes" -> answers.classes() > 2;
        case "numbers" -> answers.classes() == 0;
        default -> true;
      };
    }
  }

  /**
   * @param views by name: {@code native}, {@code usual}, and {@code made} where there is room for
   *     it
   */
  Boosters(Answers answers, String device, Map<String, View> views) {
    this.answers = answers;
    this.device = device;
    this.views = views;
  }

  /** The boosters that fit the answers, the most promising first. */
  List<Candidate> inOrder() {
    Listed listed = listed();
    return listed.order(answers).stream()
        .map(name -> named(name, listed.boosters()))
        .filter(booster -> booster.fits(answers) && views.containsKey(booster.view()))
        .map(this::candidate)
        .toList();
  }

  private static Booster named(String name, List<Booster> boosters) {
    return boosters.stream().filter(b -> b.name().equals(name)).findFirst().orElseThrow();
  }

  private Candidate candidate(Booster booster) {
    double rate = Math.max(booster.rate(), answers.manyClasses() ? LEAST_RATE : 0);
    BoosterSpec spec = new BoosterSpec(booster.name(), rate, booster.params());
    BoosterLearner learner = new BoosterLearner(spec, device);
    return new Candidate(
        booster.name(),
        Portfolio.words(booster.words()),
        booster.rounds() == 0 ? learner : learner.brief(booster.rounds()),
        views.get(booster.view()),
        false);
  }

  private static Listed listed() {
    try (InputStream in = Boosters.class.getResourceAsStream(FILE)) {
      return JsonMapper.builder().build().readValue(in, Listed.class);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
