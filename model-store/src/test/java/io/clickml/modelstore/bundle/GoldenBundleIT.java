package io.clickml.modelstore.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.clickml.modelstore.schema.Spread;
import io.clickml.modelstore.schema.Task;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that an earlier program wrote are read, and answer as they did. */
class GoldenBundleIT {
  @ParameterizedTest
  @EnumSource(Task.class)
  void readsFormat1(Task task) throws IOException, BundleException {
    byte[] file = file(GoldenBundle.name(task));
    OpenBundle open = BundleReader.read(file);
    assertEquals(1, open.manifest().format());
    assertEquals(64, open.bundle().golden().rows().size());
    assertEquals(task, open.scorer().schema().target().task());
    assertFalse(open.bundle().reference().known(), "made before references were kept");
    assertArrayEquals(file, BundleTest.bytes(open.bundle()), "written again");
  }

  @Test
  void readsFormat1WithAReference() throws IOException, BundleException {
    byte[] file = file(GoldenBundle.WITH_REFERENCE);
    Bundle bundle = BundleReader.read(file).bundle();
    Spread city = bundle.reference().inputs().get(3);
    assertEquals(List.of("Wien"), city.levels());
    assertArrayEquals(new long[] {5, 1}, city.counts());
    assertEquals(3.2, bundle.reference().answers().mean(), 1e-12);
    assertArrayEquals(file, BundleTest.bytes(bundle), "written again");
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream in = GoldenBundleIT.class.getResourceAsStream("/golden/v1/" + name)) {
      return in.readAllBytes();
    }
  }
}
