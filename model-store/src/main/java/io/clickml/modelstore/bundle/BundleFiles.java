package io.clickml.modelstore.bundle;

import io.clickml.modelstore.scorer.TargetScale;
import java.util.List;
import java.util.Objects;

/** Names of the files in a bundle, and the one that has no record of its own. */
final class BundleFiles {
  static final String MIMETYPE = "mimetype";
  static final String MIMETYPE_TEXT = "application/vnd.clickml.bundle+zip";
  static final String MANIFEST = "manifest.json";
  static final String SCHEMA = "schema.json";
  static final String ENCODERS = "encoders.json";
  static final String BLEND = "blend.json";
  static final String CALIBRATION = "calibration.json";
  static final String BASELINE = "baseline.json";
  static final String REFERENCE = "reference.json";
  static final String GOLDEN = "golden.json";
  static final String METRICS = "metrics.json";
  static final String PROVENANCE = "provenance.json";
  static final String MEMBERS = "members/";

  private BundleFiles() {}

  /** The blend as it is written: members by file. */
  record BlendFile(List<MemberFile> members) {
    BlendFile {
      members = List.copyOf(members);
    }
  }

  /** A member as it is written. */
  record MemberFile(String file, int encoder, double weight, String label, TargetScale scale) {
    MemberFile {
      Objects.requireNonNull(file, "file");
    }
  }
}
