package io.clickml.service.automl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.bundle.BundleException;
import io.clickml.modelstore.bundle.BundleReader;
import io.clickml.modelstore.bundle.BundleWriter;
import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.Feature;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.YesNoReading;
import io.clickml.service.automl.prepare.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The same data, seed, threads and candidates give the same bytes, whatever the clock says. */
class ReplayIT {
  private static final Clock NOON = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final NumberReading NUMBERS = NumberReading.of(".", "");
  private static final List<String> CITIES = List.of("Linz", "Graz", "Wien", "Bregenz");

  private final Random random = new Random(7);

  private Tables people(int rows) {
    int[] age = random.ints(rows, 18, 80).toArray();
    int[] city = random.ints(rows, 0, CITIES.size()).toArray();
    int[] odd = random.ints(rows, 0, 10).toArray();
    return new Tables(rows)
        .with("age", NUMBERS, row -> "" + age[row])
        .with("city", CategoryReading.usual(), row -> CITIES.get(city[row]))
        .with(
            "says",
            YesNoReading.usual(),
            row -> age[row] > 50 || city[row] == 1 || odd[row] == 0 ? "yes" : "no");
  }

  private Tables flats(int rows) {
    double[] size = random.doubles(rows, 20, 200).toArray();
    return new Tables(rows)
        .with("size", NUMBERS, row -> "" + size[row])
        .with("floor", NUMBERS, row -> "" + row % 5)
        .with("rent", NUMBERS, row -> "" + Math.round(size[row] * 12 + 30 * (row % 5) + row % 7));
  }

  private static Bundle train(TrainingTask task) {
    return AutoMl.train(task, Progress.NONE, Control.NONE);
  }

  /** On a clock that stands still. */
  private static Bundle again(TrainingTask task, Bundle of) {
    Replay replay = new Replay(of.provenance());
    TrainingTask same =
        new TrainingTask(
            task.table(),
            task.readings(),
            task.target(),
            task.task(),
            task.metric(),
            replay.settings(),
            task.aliases(),
            replay);
    return new AutoMl(new AtomicLong()::get, NOON).run(same, Progress.NONE, Control.NONE);
  }

  /** All bytes but those of times, which are not digested. */
  private static byte[] bytes(Bundle bundle, Bundle times) throws IOException {
    Bundle timeless =
        new Bundle(
            bundle.schema(),
            bundle.encoders(),
            bundle.blend(),
            bundle.calibration(),
            bundle.baseline(),
            bundle.reference(),
            bundle.golden(),
            bundle.metrics(),
            bundle.provenance(),
            times.creation());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BundleWriter.write(timeless, out);
    return out.toByteArray();
  }

  @Test
  void aReplayGivesTheSameBytes() throws IOException {
    for (TrainingTask task : List.of(people(500).task("says", 3), flats(300).task("rent", 3))) {
      Bundle first = train(task);
      Bundle second = again(task, first);
      assertEquals(first.provenance(), second.provenance());
      assertEquals(first.metrics(), second.metrics());
      assertArrayEquals(bytes(first, first), bytes(second, first));
    }
  }

  /** Ends by itself, long before its budget. */
  @Test
  void settingsFoundBySearchingAreUsedAgain() throws IOException {
    TrainingTask task = people(700).task("says", 120);
    Bundle first = train(task);
    assertTrue(searched(first) > 0, first.provenance().candidates().toString());
    Bundle second = again(task, first);
    assertEquals(first.provenance(), second.provenance());
    assertArrayEquals(bytes(first, first), bytes(second, first));
  }

  /** How many candidates with such settings were tried to the end. */
  private static int searched(Bundle bundle) {
    int searched = 0;
    for (JsonNode candidate : bundle.provenance().candidates()) {
      searched += candidate.has("found") && candidate.has("rounds") ? 1 : 0;
    }
    return searched;
  }

  /** Rows whose answer is the ratio of two columns; enough of them to make numbers. */
  private Tables deals(int rows) {
    double[] paid = random.doubles(rows, 1, 100).toArray();
    double[] pieces = random.doubles(rows, 10, 20).toArray();
    return new Tables(rows)
        .with("paid", NUMBERS, row -> "" + paid[row])
        .with("pieces", NUMBERS, row -> "" + pieces[row])
        .with("city", CategoryReading.usual(), row -> CITIES.get(row % 4))
        .with("each", NUMBERS, row -> "" + (paid[row] / pieces[row] + row % 4));
  }

  /** Tries some candidates on a clock that stands still, then asks for the end. */
  private static Bundle someOf(TrainingTask task, int candidates) {
    AtomicBoolean enough = new AtomicBoolean();
    Progress progress = event -> enough.set(enough.get() || event.candidatesTried() >= candidates);
    Control control =
        new Control() {
          @Override
          public boolean finishRequested() {
            return enough.get();
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    return new AutoMl(new AtomicLong()::get, NOON).run(task, progress, control);
  }

  @Test
  void whatWasMadeOfColumnsIsMadeAgain() throws IOException {
    TrainingTask task = deals(2_000).task("each", 60);
    Bundle first = someOf(task, 4);
    List<String> made =
        first.encoders().stream()
            .flatMap(encoder -> encoder.features().stream())
            .filter(feature -> feature.sources().size() > 1)
            .map(Feature::name)
            .toList();
    assertTrue(made.contains("paid / pieces") || made.contains("pieces / paid"), "" + made);
    Bundle second = again(task, first);
    assertEquals(first.provenance(), second.provenance());
    assertArrayEquals(bytes(first, first), bytes(second, first));
  }

  /** Orders whose product now the shop decides, now the age. */
  private Tables orders(int rows) {
    int[] age = random.ints(rows, 18, 80).toArray();
    int[] shop = random.ints(rows, 0, 12).toArray();
    int[] odd = random.ints(rows, 0, 40).toArray();
    return new Tables(rows)
        .with("age", NUMBERS, row -> row % 9 == 0 ? "" : "" + age[row])
        .with("shop", CategoryReading.usual(), row -> "shop " + shop[row])
        .with(
            "product",
            CategoryReading.usual(),
            row -> "p" + (odd[row] < 12 ? age[row] / 10 % 8 : shop[row] % 8));
  }

  @Test
  void whatColumnsSpeakForIsWeighedAgain() throws IOException, BundleException {
    TrainingTask task = orders(900).task("product", 60);
    Bundle first = someOf(task, 3);
    assertTrue(
        first.blend().members().stream().anyMatch(m -> m.label().startsWith("shares")),
        "" + first.provenance().candidates());
    Bundle second = again(task, first);
    assertEquals(first.provenance(), second.provenance());
    assertArrayEquals(bytes(first, first), bytes(second, first));
    // Whoever reads it scores its golden rows.
    assertEquals(first.provenance(), BundleReader.read(bytes(first, first)).bundle().provenance());
  }

  @Test
  void otherRowsAreRefused() {
    TrainingTask task = people(200).task("says", 2);
    Bundle bundle = train(task);
    TrainingException refused =
        assertThrows(TrainingException.class, () -> again(people(200).task("says", 2), bundle));
    assertEquals("other-rows", refused.sentence().code());
  }
}
