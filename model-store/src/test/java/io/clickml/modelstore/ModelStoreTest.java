package io.clickml.modelstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.bundle.BundleException;
import io.clickml.modelstore.bundle.Manifest;
import io.clickml.modelstore.bundle.Samples;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.storage.MemoryStorage;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelStoreTest {
  private final MemoryStorage storage = new MemoryStorage();
  private final ModelStore store = new ModelStore(storage);

  @Test
  void keepsBundles() throws IOException, BundleException {
    Bundle bundle = Samples.bundle(Task.MULTICLASS);
    Manifest written = store.save("w/plan-1", bundle);
    store.save("w/plan-2", bundle);
    storage.put("w/other.txt", out -> out.write(1));
    assertEquals(List.of("w/plan-1", "w/plan-2"), store.list("w/"));
    assertEquals(written, store.open("w/plan-1").manifest());
    store.delete("w/plan-1");
    assertThrows(NoSuchFileException.class, () -> store.open("w/plan-1"));
    assertEquals(List.of("w/plan-2"), store.list(""));
  }

  @Test
  void opensNoDamagedBundle() throws IOException {
    storage.put("w/bad-1.clickml", out -> out.write(new byte[1000]));
    assertThrows(BundleException.class, () -> store.open("w/bad-1"));
  }
}
