package io.clickml.service.table.doctor;

import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.ConstantReading;
import io.clickml.modelstore.encoding.IdentifierReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.encoding.TextReading;
import io.clickml.modelstore.encoding.YesNoReading;
import io.clickml.modelstore.table.ColumnType;
import java.util.List;

/** Readings of a type that a person asked for, whatever the doctor would have proposed. */
final class Wanted {
  private Wanted() {}

  /** The reading, or null when the cells give nothing to go by. */
  static Reading reading(ColumnType type, Distinct cells, NumberDoctor numbers, String elsewhere) {
    return switch (type) {
      case NUMBER -> numbers.bestReading(elsewhere);
      case DATE -> date(cells);
      case YES_NO -> yesNo(cells);
      case CATEGORY -> CategoryReading.usual();
      case TEXT -> TextReading.usual();
      case IDENTIFIER -> IdentifierReading.usual();
      case CONSTANT -> ConstantReading.usual();
    };
  }

  private static Reading date(Distinct cells) {
    Proposal found = DateDoctor.propose(cells);
    // Where day and month are open there is no one reading: the person has to choose a pattern.
    return found == null || found.question() != null ? null : found.reading();
  }

  private static Reading yesNo(Distinct cells) {
    YesNoReading usual = YesNoReading.usual();
    List<Integer> values = cells.sample(cells.size() + 1);
    if (values.stream().allMatch(index -> usual.fits(cells.cell(index)))) {
      return usual;
    }
    if (values.size() != 2) {
      return null;
    }
    // The rarer value is what one asks for.
    boolean firstRarer = cells.count(values.get(0)) < cells.count(values.get(1));
    String yes = cells.text(values.get(firstRarer ? 0 : 1));
    String no = cells.text(values.get(firstRarer ? 1 : 0));
    return YesNoReading.of(yes, no);
  }
}
