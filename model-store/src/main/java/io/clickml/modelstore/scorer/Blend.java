package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.FeatureMatrix;
import java.util.Arrays;
import java.util.List;

/**
 * The weighted mean of members: of log-odds for two classes, of log-probabilities for more (the
 * mean of the raw margins differs only by a number that all classes share), of values in the
 * target's unit for numbers, each within its reach.
 *
 * @param members at least one, all with the same outputs, weights with the sum 1
 */
public record Blend(List<Member> members) {
  static final double ROUNDING = 1e-6;

  public Blend {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a blend of nothing");
    }
    double sum = 0;
    for (Member member : members) {
      sum += member.weight();
      if (member.model().outputs() != members.get(0).model().outputs()) {
        throw new IllegalArgumentException("members with unequal outputs");
      }
      if (member.scale() != TargetScale.IDENTITY && member.model().outputs() != 1) {
        throw new IllegalArgumentException("classes have no scale");
      }
    }
    if (!(Math.abs(sum - 1) <= ROUNDING)) {
      throw new IllegalArgumentException("weights with the sum " + sum);
    }
  }

  /** Margins per row. */
  public int outputs() {
    return members.get(0).model().outputs();
  }

  /**
   * Margins of a block of rows.
   *
   * @param views features per encoder; null where no member looks
   * @param reach limits of each member's value, for numbers
   * @return rows x outputs
   */
  double[] margins(FeatureMatrix[] views, Reach reach) {
    int rows = views[members.get(0).encoder()].rows();
    double[] out = new double[rows * outputs()];
    double[] own = null;
    for (Member member : members) {
      FeatureMatrix x = views[member.encoder()];
      if (member.plain(reach)) {
        member.model().addMargins(x, 0, rows, member.weight(), out);
        continue;
      }
      own = own == null ? new double[rows] : own;
      Arrays.fill(own, 0);
      member.model().addMargins(x, 0, rows, 1, own);
      for (int row = 0; row < rows; row++) {
        out[row] += member.weight() * reach.limit(member.scale().toValue(own[row]));
      }
    }
    return out;
  }
}
