package io.clickml.service.automl.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.modelstore.bundle.Provenance;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.automl.ColumnChoice;
import io.clickml.service.automl.Effort;
import io.clickml.service.automl.Figures;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.Stakes;
import io.clickml.service.automl.TrainingTask;
import io.clickml.service.automl.learner.BoosterLearner;
import io.clickml.service.automl.portfolio.Candidate;
import io.clickml.service.automl.portfolio.Standings;
import io.clickml.service.automl.portfolio.Trial;
import io.clickml.service.automl.portfolio.Untried;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Writes down what a model was made from and how. */
public final class Origins {
  private static final String LIBRARIES = "libraries.properties";

  private Origins() {}

  /**
   * What a training did.
   *
   * @param data the digest of the table
   * @param refitted places of the trials that were learned once more from all rows
   */
  public record Done(String data, Effort effort, Set<Integer> refitted, List<Untried> untried) {}

  /** The provenance of a training; standings may be null when nothing was tried. */
  public static Provenance of(
      TrainingTask job, Metric metric, int rows, Standings standings, Done done) {
    ObjectNode settings = Figure.object();
    settings.put("target", job.target());
    settings.put("metric", metric.code());
    settings.put("budgetSeconds", job.settings().budgetSeconds());
    settings.put("threads", job.settings().threads());
    settings.put("counts", job.settings().stakes().counts().code());
    if (job.settings().timeColumn() != null) {
      settings.put("timeColumn", job.settings().timeColumn());
    }
    settings.put("device", job.settings().device());
    ColumnChoice columns = job.settings().columns();
    columns.exclude().stream().sorted().forEach(settings.putArray("exclude")::add);
    columns.include().stream().sorted().forEach(settings.putArray("include")::add);
    columns.personal().stream().sorted().forEach(settings.putArray("personal")::add);
    Stakes stakes = job.settings().stakes();
    settings.putArray("costs").add(stakes.missed()).add(stakes.falseAlarm());
    settings.set("effort", effort(done.effort()));
    ArrayNode tried = Figure.array();
    String chosen = "Nothing could be tried: it answers what is usual.";
    if (standings != null) {
      double[] weights = standings.weights();
      for (int i = 0; i < weights.length; i++) {
        tried.add(candidate(standings, i, weights[i], done.refitted().contains(i)));
      }
      chosen = chosen(standings, metric);
    }
    for (Untried untried : done.untried()) {
      ObjectNode node = tried.addObject();
      node.put("name", untried.candidate().name());
      node.put("view", untried.candidate().view().name());
      node.put("reason", untried.reason());
      found(untried.candidate(), node);
    }
    return new Provenance(
        done.data(), rows, job.settings().seed(), versions(), settings, tried, chosen);
  }

  private static ObjectNode effort(Effort effort) {
    ObjectNode node = Figure.object();
    node.put("blend", effort.blend());
    if (effort.ahead()) {
      node.put("ahead", true);
    }
    node.put("explained", effort.explained());
    node.put("rules", effort.rules());
    node.put("reliance", effort.reliance());
    ArrayNode curve = node.putArray("curve");
    node.put("effects", effort.extras().effects());
    node.put("weakSpots", effort.extras().weakSpots());
    effort.curve().forEach(rounds -> rounds.forEach(curve.addArray()::add));
    return node;
  }

  private static ObjectNode candidate(
      Standings standings, int place, double weight, boolean again) {
    Trial trial = standings.trials().get(place);
    ObjectNode node = Figure.object();
    node.put("name", trial.candidate().name());
    node.put("view", trial.candidate().view().name());
    node.put("value", Figure.rounded(standings.score(trial)));
    node.put("weight", Figure.rounded(weight));
    trial.roundsPerFold().forEach(node.putArray("rounds")::add);
    node.put("again", again);
    if (trial.candidate().learner() instanceof BoosterLearner booster) {
      node.put("rate", booster.rate());
    }
    found(trial.candidate(), node);
    return node;
  }

  /** Settings that stand in no list. */
  private static void found(Candidate candidate, ObjectNode node) {
    if (candidate.searched() && candidate.learner() instanceof BoosterLearner booster) {
      node.put("log", candidate.log());
      Map<String, Object> found = new TreeMap<>(booster.spec().params());
      found.put("rate", booster.spec().rate());
      node.set("found", JsonMapper.builder().build().valueToTree(found));
    }
  }

  private static String chosen(Standings standings, Metric metric) {
    int used = 0;
    for (double weight : standings.weights()) {
      used += weight > 0 ? 1 : 0;
    }
    if (used == 0) {
      return "No candidate was better than guessing: it answers what is usual.";
    }
    Trial best = standings.trials().get(Candidates.order(standings, metric).get(0));
    String figure = Figures.of(standings.score(best));
    return used == 1
        ? "One candidate was as good as any average: " + best.candidate().name() + "."
        : "The average of "
            + used
            + " candidates was better than the best one alone ("
            + best.candidate().name()
            + ", "
            + metric.code()
            + " "
            + figure
            + ").";
  }

  /** SHA-256 over names, dictionaries and codes of the table, in hex. */
  public static String digest(RawTable table) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (int c = 0; c < table.names().size(); c++) {
        text(digest, table.names().get(c));
        Cells cells = table.columns().get(c);
        for (Object cell : cells.dictionary()) {
          text(digest, cell.getClass().getSimpleName() + ":" + cell);
        }
        ByteBuffer codes = ByteBuffer.allocate(cells.size() * Integer.BYTES);
        for (int row = 0; row < cells.size(); row++) {
          codes.putInt(cells.code(row));
        }
        digest.update(codes.array());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void text(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static Map<String, String> versions() {
    Properties libraries = new Properties();
    try (InputStream in = Origins.class.getResourceAsStream(LIBRARIES)) {
      libraries.load(Objects.requireNonNull(in, LIBRARIES));
    } catch (IOException e) {
      throw new UncheckedIOException(LIBRARIES, e);
    }
    Map<String, String> versions = new TreeMap<>();
    libraries
        .stringPropertyNames()
        .forEach(name -> versions.put(name, libraries.getProperty(name)));
    versions.put("java", String.valueOf(Runtime.version().feature()));
    return versions;
  }
}
