package io.clickml.service.monitoring.drift;

import io.clickml.modelstore.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says what drifted, for people. */
final class DriftWords {
  private static final int HUNDRED = 100;
  private static final double LEAST_CHANCE = 0.005;

  private final Finding finding;
  private final Watched column;
  private final ColumnCounts counts;

  private DriftWords(Finding finding) {
    this.finding = finding;
    this.column = finding.column();
    this.counts = finding.counts();
  }

  /** A sentence for each sign. */
  static List<Sentence> of(JudgedWindow.ColumnDrift drift) {
    DriftWords words = new DriftWords(drift.finding());
    return drift.signs().stream().map(words::of).toList();
  }

  private Sentence of(Sign sign) {
    return switch (sign) {
      case BLANK -> blank();
      case UNSEEN -> unseen();
      case SPREAD -> column.kind().level() ? level() : number();
    };
  }

  private Sentence blank() {
    long is = hundredth(counts.missing(), counts.rows());
    long was = hundredth(column.spread().missing(), column.spread().rows());
    boolean unreadable = counts.unreadable() * 2 > counts.missing();
    String text =
        unreadable
            ? "“%s” could not be read or is blank in %d of 100 rows (in training: %d)"
            : "“%s” is blank for %d of 100 rows (in training: %d)";
    return say(
        unreadable ? "drift-unreadable" : "drift-blank",
        Map.of("share", is, "was", was),
        text.formatted(column.name(), is, was));
  }

  private Sentence unseen() {
    long is = hundredth(counts.unseen(), counts.filled());
    String text = "“%s” has values the model never saw in %d of 100 rows";
    return say("drift-unseen", Map.of("share", is), text.formatted(column.name(), is));
  }

  private Sentence level() {
    Divergence spread = Divergence.of(column.spread().counts(), counts.counts(), 1);
    int grown = spread.grown();
    boolean answer = column.kind().answer();
    if (grown == column.spread().levels().size()) {
      String text =
          answer
              ? "The answers are spread otherwise than when the model was made"
              : "“" + column.name() + "” has other values than in training";
      return say(answer ? "drift-answers" : "drift-levels", Map.of(), text);
    }
    String level = column.spread().levels().get(grown);
    long is = share(counts.counts(), grown);
    long was = share(column.spread().counts(), grown);
    String text =
        answer
            ? "The answer is “%2$s” for %3$d of 100 rows (when the model was made: %4$d)"
            : "“%s” is “%s” for %d of 100 rows (in training: %d)";
    return say(
        answer ? "drift-answer-level" : "drift-level",
        Map.of("level", level, "share", is, "was", was),
        text.formatted(column.name(), level, is, was));
  }

  private Sentence number() {
    double difference = counts.middle() - column.spread().middle();
    boolean moved = difference * finding.shift() > 0 && Math.abs(finding.shift()) >= Finding.SHIFT;
    // Where the answer is rare, the middle chance is next to nothing and moves by less.
    boolean tiny =
        column.kind() == Watched.Kind.CHANCE_ANSWERED && Math.abs(difference) < LEAST_CHANCE;
    return moved && !tiny ? moved(difference) : range();
  }

  private Sentence moved(double difference) {
    boolean up = difference > 0;
    String size = Amounts.difference(column, Math.abs(difference));
    Map<String, Object> args =
        Map.of(
            "difference", difference,
            "middle", counts.middle(),
            "was", column.spread().middle(),
            "kind", kind(),
            "unit", column.unit());
    String higher = up ? "higher" : "lower";
    return switch (column.kind()) {
      case DATE -> {
        String later = up ? "later" : "earlier";
        yield say(
            "drift-" + later,
            args,
            "“" + name() + "” is " + size + " " + later + " than in training");
      }
      case LENGTH -> {
        String longer = up ? "longer" : "shorter";
        yield say(
            "drift-" + longer,
            args,
            "“" + name() + "” is " + size + " " + longer + " than in training");
      }
      case VALUE_ANSWERED ->
          say(
              "drift-answer-" + higher,
              args,
              "The answer is " + size + " " + higher + " than when the model was made");
      case CHANCE_ANSWERED ->
          say(
              "drift-chance-" + higher,
              args,
              "The chance of “%s” is %s %s than when the model was made"
                  .formatted(column.unit(), size, higher));
      default ->
          say(
              "drift-" + higher,
              args,
              "“" + name() + "” is " + size + " " + higher + " than in training");
    };
  }

  /** The range of values that grew most. */
  private Sentence range() {
    double[] edges = column.spread().edges();
    int grown = Divergence.of(column.spread().counts(), counts.counts(), 1).grown();
    boolean answer = column.kind().answer();
    if (answer || column.kind() == Watched.Kind.DATE || edges.length == 0) {
      String text =
          answer
              ? "The answers are spread otherwise than when the model was made"
              : "“" + name() + "” is spread otherwise than in training";
      return say(answer ? "drift-answers" : "drift-spread", Map.of(), text);
    }
    long is = share(counts.counts(), grown);
    long was = share(column.spread().counts(), grown);
    Map<String, Object> args =
        new HashMap<>(Map.of("share", is, "was", was, "kind", kind(), "unit", column.unit()));
    String low = grown > 0 ? Amounts.value(column, edges[grown - 1]) : null;
    String high = grown < edges.length ? Amounts.value(column, edges[grown]) : null;
    String where = high == null ? "above " + low : "at most " + high;
    if (low != null && high != null) {
      where = "above " + low + " and at most " + high;
    }
    if (grown > 0) {
      args.put("above", edges[grown - 1]);
    }
    if (grown < edges.length) {
      args.put("atMost", edges[grown]);
    }
    String subject = column.kind() == Watched.Kind.LENGTH ? "The length of “%s”" : "“%s”";
    String text = subject + " is %s for %d of 100 rows (in training: %d)";
    return say("drift-range", args, text.formatted(name(), where, is, was));
  }

  private String kind() {
    return switch (column.kind()) {
      case PERCENT, CHANCE_ANSWERED -> "percent";
      case DATE -> "date";
      case LENGTH -> "length";
      default -> "number";
    };
  }

  private String name() {
    return column.name();
  }

  private static long share(long[] counts, int bin) {
    long all = 0;
    for (long count : counts) {
      all += count;
    }
    return hundredth(counts[bin], all);
  }

  private static long hundredth(long some, long all) {
    return all == 0 ? 0 : Math.round((double) HUNDRED * some / all);
  }

  private Sentence say(String code, Map<String, Object> args, String text) {
    Map<String, Object> all = new HashMap<>(args);
    all.put("column", column.name());
    return new Sentence(code, all, text + ".");
  }
}
