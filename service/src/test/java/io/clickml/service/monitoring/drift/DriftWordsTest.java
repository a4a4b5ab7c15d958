package io.clickml.service.monitoring.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.modelstore.schema.Spread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftWordsTest {
  private static final Spread EVEN =
      Spread.ofNumbers(IntStream.range(0, 1_000).asDoubleStream().toArray());

  private static String said(Watched.Kind kind, String unit, Spread spread, ColumnCounts counts) {
    return said(new Watched("x", kind, spread, unit, 0.1), counts, Sign.SPREAD);
  }

  private static String said(Watched column, ColumnCounts counts, Sign sign) {
    Finding finding = Finding.of(column, counts, 1);
    return DriftWords.of(new JudgedWindow.ColumnDrift(finding, State.DRIFTED, EnumSet.of(sign)))
        .get(0)
        .text();
  }

  private static Spread scaled(double factor) {
    return Spread.ofNumbers(IntStream.range(0, 1_000).mapToDouble(i -> i * factor).toArray());
  }

  /** All rows in the upper half of the bins. */
  private static ColumnCounts upper(double middle) {
    long[] counts = new long[Spread.BINS];
    for (int i = Spread.BINS / 2; i < Spread.BINS; i++) {
      counts[i] = 50;
    }
    return new ColumnCounts(counts, new long[0], 0, 0, 0, 0, middle, 0);
  }

  private static ColumnCounts levels(long missing, long unreadable, long unseen, long... counts) {
    return new ColumnCounts(
        counts, new long[0], missing, unreadable, 0, unseen, Double.NaN, counts.length);
  }

  @Test
  void speaksInTheUnitOfTheColumn() {
    assertEquals(
        "“x” is €240 higher than in training.", said(Watched.Kind.NUMBER, "€", EVEN, upper(742)));
    assertEquals(
        "“x” is 240 km higher than in training.",
        said(Watched.Kind.NUMBER, "km", EVEN, upper(742)));
    assertEquals(
        "“x” is 24 points higher than in training.",
        said(Watched.Kind.PERCENT, "", scaled(0.001), upper(0.742)));
    assertEquals(
        "“x” is 240 days later than in training.", said(Watched.Kind.DATE, "", EVEN, upper(742)));
    assertEquals(
        "“x” is 240 characters longer than in training.",
        said(Watched.Kind.LENGTH, "", EVEN, upper(742)));
    assertEquals(
        "The answer is $240 higher than when the model was made.",
        said(Watched.Kind.VALUE_ANSWERED, "$", EVEN, upper(742)));
    assertEquals(
        "The chance of “yes” is 24 points higher than when the model was made.",
        said(Watched.Kind.CHANCE_ANSWERED, "yes", scaled(0.001), upper(0.742)));
  }

  @Test
  void namesNoDifferenceThatSaysNothing() {
    assertEquals(
        "The answers are spread otherwise than when the model was made.",
        said(Watched.Kind.CHANCE_ANSWERED, "yes", scaled(1e-6), upper(0.0007)));
    assertEquals(
        "“x” is above 950 for 10 of 100 rows (in training: 5).",
        said(Watched.Kind.NUMBER, "", EVEN, upper(EVEN.middle())));
  }

  @Test
  void namesTheLevelThatGrew() {
    List<String> plans = new ArrayList<>(Collections.nCopies(780, "Basic"));
    plans.addAll(Collections.nCopies(220, "Pro"));
    Spread spread = Spread.ofLevels(plans);
    assertEquals(
        "“x” is “Pro” for 61 of 100 rows (in training: 22).",
        said(Watched.Kind.LEVEL, "", spread, levels(0, 0, 0, 390, 610, 0)));
    assertEquals(
        "The answer is “Pro” for 61 of 100 rows (when the model was made: 22).",
        said(Watched.Kind.CLASS_ANSWERED, "", spread, levels(0, 0, 0, 390, 610, 0)));
    assertEquals(
        "“x” has other values than in training.",
        said(Watched.Kind.LEVEL, "", spread, levels(0, 0, 0, 500, 100, 400)));
  }

  @Test
  void saysWhatIsBlankUnreadableOrNew() {
    Spread spread = Spread.ofLevels(Collections.nCopies(100, "a"));
    Watched column = new Watched("x", Watched.Kind.LEVEL, spread, "", 0.1);
    assertEquals(
        "“x” is blank for 18 of 100 rows (in training: 0).",
        said(column, levels(18, 0, 0, 82, 0), Sign.BLANK));
    assertEquals(
        "“x” could not be read or is blank in 18 of 100 rows (in training: 0).",
        said(column, levels(18, 15, 0, 82, 0), Sign.BLANK));
    assertEquals(
        "“x” has values the model never saw in 9 of 100 rows.",
        said(column, levels(0, 0, 9, 91, 9), Sign.UNSEEN));
  }
}
