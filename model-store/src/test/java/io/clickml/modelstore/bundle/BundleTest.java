package io.clickml.modelstore.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.clickml.modelstore.schema.Task;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundleTest {
  static byte[] bytes(Bundle bundle) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      BundleWriter.write(bundle, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void comesBackAsItWas(Task task) throws BundleException {
    Bundle bundle = Samples.bundle(task);
    byte[] file = bytes(bundle);
    OpenBundle open = BundleReader.read(file);
    assertArrayEquals(file, bytes(open.bundle()), "written again");
    assertEquals(bundle.schema().inputs().get(0).name(), "balance");
    assertEquals(bundle.metrics(), open.bundle().metrics());
    assertEquals(bundle.provenance(), open.bundle().provenance());
    assertEquals(0, open.bundle().golden().difference(bundle.scorer()));
  }

  @Test
  void hasTheSameIdWheneverItWasMade() throws BundleException {
    Bundle first = Samples.bundle(Task.BINARY);
    Bundle later = made(first, "2027-01-01T00:00:00Z");
    byte[] one = bytes(first);
    byte[] other = bytes(later);
    assertNotEquals(Arrays.hashCode(one), Arrays.hashCode(other));
    assertEquals(BundleReader.read(one).manifest().id(), BundleReader.read(other).manifest().id());
    assertArrayEquals(one, bytes(Samples.bundle(Task.BINARY)), "equal content, equal bytes");
    String different = BundleReader.read(bytes(Samples.bundle(Task.BINARY, 9))).manifest().id();
    assertNotEquals(BundleReader.read(one).manifest().id(), different);
  }

  private static Bundle made(Bundle from, String at) {
    return new Bundle(
        from.schema(),
        from.encoders(),
        from.blend(),
        from.calibration(),
        from.baseline(),
        from.reference(),
        from.golden(),
        from.metrics(),
        from.provenance(),
        new Creation(at, Map.of("training", 99.0)));
  }

  @Test
  void refusesGoldenRowsThatItDoesNotAnswerSo() {
    Bundle bundle = Samples.bundle(Task.BINARY);
    double[] wrong = bundle.golden().expected().get(3).clone();
    wrong[1] += 1e-4;
    List<double[]> expected = new ArrayList<>(bundle.golden().expected());
    expected.set(3, wrong);
    Bundle lying =
        new Bundle(
            bundle.schema(),
            bundle.encoders(),
            bundle.blend(),
            bundle.calibration(),
            bundle.baseline(),
            bundle.reference(),
            new GoldenRows(bundle.golden().columns(), bundle.golden().rows(), expected),
            bundle.metrics(),
            bundle.provenance(),
            bundle.creation());
    byte[] file = bytes(lying);
    BundleException refused = assertThrows(BundleException.class, () -> BundleReader.read(file));
    assertEquals("bundle.golden", refused.code());
  }
}
