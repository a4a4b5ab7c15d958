package io.clickml.modelstore.storage;

class MemoryStorageTest extends BundleStorageContract {
  @Override
  BundleStorage storage() {
    return new MemoryStorage();
  }
}
