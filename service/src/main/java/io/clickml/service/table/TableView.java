package io.clickml.service.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.service.table.doctor.ColumnProfile;
import io.clickml.service.table.doctor.Misfits;
import io.clickml.service.table.doctor.Question;
import io.clickml.service.table.doctor.TargetChoice;
import io.clickml.service.table.doctor.Warning;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A table on the wire; the fields are explained in the wire contract. */
record TableView(
    String id,
    String name,
    TableState state,
    int rows,
    Instant createdAt,
    String sheet,
    List<String> sheets,
    List<ColumnView> columns,
    TargetView suggestedTarget,
    List<Sentence> notes,
    List<WarningView> warnings) {

  static TableView of(UploadedTable table, TableProfile profile) {
    return new TableView(
        table.id(),
        table.name(),
        table.state(),
        table.rowCount(),
        table.createdAt(),
        profile.sheet(),
        profile.sheets(),
        profile.columns().stream().map(column -> ColumnView.of(column, profile)).toList(),
        profile.suggestedTarget() == null ? null : TargetView.of(profile.suggestedTarget()),
        profile.notes(),
        profile.warnings().stream().map(WarningView::of).toList());
  }

  /** The word for a type on the wire: {@code yesNo} for {@code YES_NO}. */
  static String kind(ColumnType type) {
    return type == ColumnType.YES_NO ? "yesNo" : type.name().toLowerCase(Locale.ROOT);
  }

  /** One column. */
  record ColumnView(
      String name,
      String type,
      Reading reading,
      Sentence readAs,
      boolean corrected,
      List<String> aliases,
      int missing,
      int distinct,
      List<Object> examples,
      Misfits misfits,
      Question question,
      Sentence personal,
      Sentence leaveOut,
      List<Sentence> notes) {

    static ColumnView of(ColumnProfile column, TableProfile profile) {
      return new ColumnView(
          column.name(),
          kind(column.type()),
          column.reading(),
          column.readAs(),
          profile.corrections().containsKey(column.name()),
          profile.aliases().getOrDefault(column.name(), List.of()),
          column.missing(),
          column.distinct(),
          column.examples(),
          column.misfits(),
          column.question(),
          column.personal(),
          column.leaveOut(),
          column.notes());
    }
  }

  /** The column probably to be predicted. */
  record TargetView(
      String column, String task, Sentence why, Sentence what, int filled, int blank) {
    static TargetView of(TargetChoice choice) {
      return new TargetView(
          choice.column(),
          choice.task().name().toLowerCase(Locale.ROOT),
          choice.why(),
          choice.what(),
          choice.filled(),
          choice.blank());
    }
  }

  /** Something to know before training. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WarningView(
      String level, String code, Map<String, Object> args, String text, String column) {
    static WarningView of(Warning warning) {
      return new WarningView(
          warning.level().name().toLowerCase(Locale.ROOT),
          warning.sentence().code(),
          warning.sentence().args(),
          warning.sentence().text(),
          warning.column());
    }
  }

  /** One entry of the list of tables. */
  record Summary(
      String id, String name, TableState state, int rows, int columns, Instant createdAt) {
    static Summary of(UploadedTable table) {
      return new Summary(
          table.id(),
          table.name(),
          table.state(),
          table.rowCount(),
          table.columnCount(),
          table.createdAt());
    }
  }
}
