package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.learner.BoosterLearner;
import io.clickml.service.automl.learner.BoosterSpec;
import io.clickml.service.automl.prepare.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Finds further boosters where the good ones lie and the others do not: the tree-structured Parzen
 * estimator (Bergstra et al. 2011) over all settings at once, with what was tried before as its
 * history. Used by one thread.
 */
final class Tuner {
  private static final int DRAWS = 24;
  private static final int FEW = 20;
  private static final int MOST_GOOD = 25;
  private static final double GOOD = 0.1;
  private static final double GOOD_OF_FEW = 0.25;

  private final Space space;
  private final BoosterLearner like;
  private final SplittableRandom random;
  private final List<Point> gaveUp = new ArrayList<>();
  private int found;

  /** Something that was tried; less loss is better. */
  private record Told(Point point, double loss) {}

  /**
   * @param portfolio what was tried before, or could have been: its boosters' views are those to
   *     choose from
   */
  Tuner(List<Candidate> portfolio, long seed) {
    List<Candidate> boosters =
        portfolio.stream().filter(candidate -> candidate.learner().repeats()).toList();
    this.space = new Space(boosters.stream().map(Space.Look::of).distinct().toList());
    this.like = (BoosterLearner) boosters.get(0).learner();
    this.random = new SplittableRandom(seed);
  }

  /**
   * A candidate that promises most, given what was tried.
   *
   * @return null when too little was tried to tell
   */
  Candidate next(Standings standings) {
    List<Told> told = new ArrayList<>();
    for (Trial trial : standings.trials()) {
      Point point = space.point(trial.candidate());
      if (point != null) {
        told.add(new Told(point, standings.loss(trial)));
      }
    }
    told.sort(Comparator.comparingDouble(Told::loss));
    List<Point> points = new ArrayList<>(told.stream().map(Told::point).toList());
    points.addAll(gaveUp);
    if (points.size() < 2) {
      return null;
    }
    Point chosen = best(points);
    Space.Look look = space.look(chosen);
    return searched(space.spec(Candidate.SEARCHED + ++found, chosen), look.view(), look.log());
  }

  /** The most promising of some points, given others, the best of those first. */
  private Point best(List<Point> points) {
    int good = Math.min(good(points.size()), points.size() - 1);
    Parzen likely = new Parzen(points.subList(0, good), space.sizes());
    Parzen unlikely = new Parzen(points.subList(good, points.size()), space.sizes());
    Point best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < DRAWS; i++) {
      Point drawn = likely.draw(random);
      double gain = likely.log(drawn) - unlikely.log(drawn);
      if (gain > most) {
        most = gain;
        best = drawn;
      }
    }
    return best;
  }

  private static int good(int of) {
    return of < FEW
        ? (int) Math.ceil(GOOD_OF_FEW * Math.sqrt(of)) + 1
        : (int) Math.min(Math.ceil(GOOD * of), MOST_GOOD);
  }

  /** Takes notice of a candidate that was not tried to the end. */
  void gaveUp(Candidate candidate) {
    gaveUp.add(space.point(candidate));
  }

  private Candidate searched(BoosterSpec spec, View view, boolean log) {
    return new Candidate(
        spec.name(), Portfolio.words("searched-trees"), like.with(spec), view, log);
  }

  /** A candidate that was found before. */
  Candidate again(Turn.Found found) {
    return searched(found.spec(), space.view(found.view()), found.log());
  }
}
