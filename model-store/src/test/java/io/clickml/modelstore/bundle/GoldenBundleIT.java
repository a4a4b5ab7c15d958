package io.clickml.modelstore.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.modelstore.schema.Task;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that an earlier program wrote are read, and answer as they did. */
class GoldenBundleIT {
  @ParameterizedTest
  @EnumSource(Task.class)
  void readsFormat1(Task task) throws IOException, BundleException {
    try (InputStream in =
        GoldenBundleIT.class.getResourceAsStream("/golden/v1/" + GoldenBundle.name(task))) {
      OpenBundle open = BundleReader.read(in.readAllBytes());
      assertEquals(1, open.manifest().format());
      assertEquals(64, open.bundle().golden().rows().size());
      assertEquals(task, open.scorer().schema().target().task());
    }
  }
}
