package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.ConstantReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.service.table.format.CellNames;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Examines one column. */
final class ColumnDoctor {
  private static final int EXAMPLES = 5;
  private static final double NOTABLE = 0.005;

  private final String name;
  private final int position;
  private final int columns;
  private final Distinct cells;
  private final ColumnWords words;
  private final NumberDoctor numbers;

  ColumnDoctor(String name, int position, int columns, Cells cells) {
    this.name = name;
    this.position = position;
    this.columns = columns;
    this.cells = Distinct.of(cells);
    this.words = ColumnWords.of(name);
    this.numbers = new NumberDoctor(this.cells);
  }

  /**
   * The decimal mark that the column surely writes, or that a person chose for it, or {@link
   * NumberMarks#OPEN}.
   */
  String decimal(Map<String, Reading> chosen) {
    return numbers.decimal(chosen.get(name));
  }

  /**
   * The column's profile under the reading that a person chose, else under the one that fits best.
   */
  ColumnProfile examine(Map<String, Reading> chosen, String elsewhere, CellNames names) {
    Reading reading = chosen.get(name);
    return profile(reading == null ? propose(elsewhere) : asChosen(reading), names);
  }

  private static Proposal asChosen(Reading reading) {
    return Proposal.of(reading, new Sentence("read-as.chosen", Map.of(), "Read as you chose."));
  }

  /** The reading of a wanted type that fits best, or null when none can be found. */
  Reading readingAs(ColumnType type, String elsewhere) {
    return Wanted.reading(type, cells, numbers, elsewhere);
  }

  private Proposal propose(String elsewhere) {
    if (cells.values() <= 1) {
      return single();
    }
    Proposal yesNo = YesNoDoctor.propose(cells);
    if (yesNo != null) {
      return yesNo;
    }
    Proposal date = DateDoctor.propose(cells);
    if (date != null) {
      return date;
    }
    Proposal number = numbers.propose(elsewhere);
    if (number != null) {
      boolean unnamed = name.equals("Column " + (position + 1));
      NumberReading reading = (NumberReading) number.reading();
      return new NumberRoles(cells, words, reading, unnamed || position == 0).judge(number);
    }
    return new WordsDoctor(cells, words, position, columns, numbers.mostlyNumbers()).propose();
  }

  private Proposal single() {
    if (cells.values() == 0) {
      return Proposal.of(
          ConstantReading.usual(),
          new Sentence("read-as.empty", Map.of(), "Nothing: every cell is blank."));
    }
    double blank = 1 - (double) cells.filled() / cells.rows();
    String value = MisfitFinder.shown(firstValue());
    if (blank > NOTABLE && blank < 1 - NOTABLE) {
      return Proposal.of(
          CategoryReading.usual(),
          new Sentence(
              "read-as.filled-or-blank",
              Map.of("value", value),
              "“%s” or blank.".formatted(value)));
    }
    return Proposal.of(
        ConstantReading.usual(),
        new Sentence("read-as.constant", Map.of("value", value), "Always “%s”.".formatted(value)));
  }

  private Object firstValue() {
    int index = 0;
    while (cells.missing(index)) {
      index++;
    }
    return cells.cell(index);
  }

  private ColumnProfile profile(Proposal proposal, CellNames names) {
    Reading reading = proposal.reading();
    boolean[] none = cells.missing(reading);
    int missing = cells.blank() + cells.sum(index -> none[index] ? cells.count(index) : 0);
    int distinct = cells.sum(index -> none[index] ? 0 : 1);
    Sentence personal = PersonalGuess.of(words, reading.type(), cells);
    return new ColumnProfile(
        name,
        reading,
        proposal.readAs(),
        missing,
        distinct,
        examples(none),
        MisfitFinder.find(reading, cells, none, row -> names.of(row, position)),
        proposal.question(),
        personal,
        leaveOut(reading.type(), personal),
        proposal.notes());
  }

  private List<Object> examples(boolean[] none) {
    return IntStream.range(0, cells.size())
        .filter(index -> !none[index])
        .limit(EXAMPLES)
        .mapToObj(cells::cell)
        .toList();
  }

  private static Sentence leaveOut(ColumnType type, Sentence personal) {
    return switch (type) {
      case IDENTIFIER ->
          new Sentence(
              "leave-out.identifier",
              Map.of(),
              "It names each row and says nothing about rows to come.");
      case CONSTANT ->
          new Sentence("leave-out.constant", Map.of(), "It says the same in every row.");
      default ->
          personal == null || PersonalGuess.isBirthday(personal)
              ? null
              : new Sentence(
                  ColumnProfile.PERSONAL,
                  Map.of(),
                  "It says who a person is, and nothing about the next one.");
    };
  }
}
