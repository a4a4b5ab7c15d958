package io.clickml.service.training;

import io.clickml.service.platform.Problem;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import io.clickml.service.table.TableProblems;
import io.clickml.service.table.TableProfile;
import io.clickml.service.table.doctor.ColumnProfile;
import io.clickml.service.table.doctor.TargetChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which columns a request speaks of; refuses those that the table does not have. */
final class AskedColumns {
  private static final ProblemKind TARGET_UNKNOWN =
      new ProblemKind("target-unknown", 422, "No such column");
  private static final ProblemKind ALL_EXCLUDED =
      new ProblemKind("columns-all-excluded", 422, "No column to learn from");
  private static final int REASONS = 3;

  private AskedColumns() {}

  /**
   * The column to predict, where others are left to learn from.
   *
   * @throws io.clickml.service.platform.ProblemException with the field to blame
   */
  static ColumnProfile of(TrainingRequest request, TableProfile profile) {
    ColumnProfile target = target(request, profile);
    check(request, profile, target);
    return target;
  }

  /** Columns that name or describe people and were left out for it. */
  static List<String> personal(TableProfile profile) {
    return profile.columns().stream()
        .filter(ColumnProfile::leftOutAsPersonal)
        .map(ColumnProfile::name)
        .toList();
  }

  private static ColumnProfile target(TrainingRequest request, TableProfile profile) {
    String name = request.target();
    if (name == null) {
      TargetChoice suggested = profile.suggestedTarget();
      if (suggested == null) {
        String said = "No column stands out as the one to predict. Name it in “target”.";
        throw Problems.fieldMissing("target", said);
      }
      name = suggested.column();
    }
    int position = profile.names().indexOf(name);
    if (position < 0) {
      throw TARGET_UNKNOWN
          .because("The table has no column “" + name + "” to predict.", Map.of("column", name))
          .atField("target")
          .atColumn(name)
          .asException();
    }
    return profile.columns().get(position);
  }

  private static void check(TrainingRequest request, TableProfile profile, ColumnProfile target) {
    known(request.exclude(), "exclude", profile);
    known(request.include(), "include", profile);
    if (request.timeColumn() != null && !profile.names().contains(request.timeColumn())) {
      throw TableProblems.columnUnknown(request.timeColumn(), "timeColumn").asException();
    }
    if (request.exclude().contains(target.name())) {
      throw Problems.fieldInvalid("exclude", "must not hold the column to predict");
    }
    int left = 0;
    for (ColumnProfile column : profile.columns()) {
      boolean out =
          request.exclude().contains(column.name())
              || (column.leaveOut() != null && !request.include().contains(column.name()));
      if (out && !column.name().equals(target.name())) {
        left++;
      }
    }
    if (left >= profile.names().size() - 1) {
      throw nothingLeft(request, profile, target.name()).asException();
    }
  }

  private static Problem nothingLeft(TrainingRequest request, TableProfile profile, String target) {
    List<String> whys = new ArrayList<>();
    for (ColumnProfile column : profile.columns()) {
      if (request.exclude().contains(column.name())) {
        whys.add(" “" + column.name() + "” is in “exclude”.");
      } else if (!column.name().equals(target)) {
        whys.add(" “" + column.name() + "” was left out. " + column.leaveOut().text());
      }
    }
    String said =
        "Beside “"
            + target
            + (whys.isEmpty() ? "” there is no column" : "” no column is left")
            + " to learn from."
            + String.join("", whys.subList(0, Math.min(REASONS, whys.size())))
            + (whys.size() > REASONS
                ? " So it is with %d more.".formatted(whys.size() - REASONS)
                : "");
    Problem problem = ALL_EXCLUDED.because(said, Map.of("column", target)).atColumn(target);
    return request.exclude().isEmpty() ? problem : problem.atField("exclude");
  }

  private static void known(List<String> columns, String field, TableProfile profile) {
    for (int i = 0; i < columns.size(); i++) {
      if (!profile.names().contains(columns.get(i))) {
        String where = field + "[" + i + "]";
        throw TableProblems.columnUnknown(columns.get(i), where).asException();
      }
    }
  }
}
