package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.Encoder;
import io.clickml.modelstore.encoding.Feature;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.ColumnType;
import java.util.List;

/** Whether the parts of a scorer fit together; what passes cannot fail on any row. */
final class ScorerCheck {
  private ScorerCheck() {}

  static void check(Schema schema, List<Encoder> encoders, Blend blend, Calibration calibration) {
    boolean number = schema.target().task() == Task.REGRESSION;
    boolean many = schema.target().task() == Task.MULTICLASS;
    require(
        blend.outputs() == (many ? schema.target().classes().size() : 1),
        blend.outputs() + " margins for a " + schema.target().task() + " target");
    require(
        calibration.bias().length == (number ? 0 : blend.outputs()),
        calibration.bias().length + " calibration offsets");
    require(number || calibration.interval() == null, "an interval for classes");
    List<ColumnType> types = schema.inputs().stream().map(InputColumn::type).toList();
    encoders.forEach(encoder -> views(encoder, types));
    for (Member member : blend.members()) {
      require(member.encoder() < encoders.size(), member.label() + ": no such encoder");
      require(
          encoders.get(member.encoder()).width() == member.model().features(),
          member.label() + ": encoder and model differ in width");
      require(
          number || member.scale() == TargetScale.IDENTITY, member.label() + ": scale for classes");
    }
  }

  private static void views(Encoder encoder, List<ColumnType> types) {
    encoder.check(types);
    for (Feature feature : encoder.features()) {
      for (int source : feature.sources()) {
        require(source < types.size(), "feature " + feature.name() + " of no column");
      }
    }
  }

  private static void require(boolean held, String broken) {
    if (!held) {
      throw new IllegalArgumentException(broken);
    }
  }
}
