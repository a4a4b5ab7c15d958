package io.clickml.service.model;

import io.clickml.modelstore.bundle.BundleException;

/** The bundle of a version no longer is what was kept: the storage has damaged it. */
public final class DamagedBundleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedBundleException(Version version, BundleException cause) {
    super("bundle of " + version.model() + " " + version.version(), cause);
  }
}
