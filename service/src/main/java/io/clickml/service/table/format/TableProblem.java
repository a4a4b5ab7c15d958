package io.clickml.service.table.format;

import io.clickml.modelstore.Sentence;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Why a table could not be read or written, in words for the person who sent it. */
public final class TableProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Sentence sentence;
  private final String cell;

  private TableProblem(Sentence sentence, String cell, Throwable cause) {
    super(sentence.text(), cause);
    this.sentence = sentence;
    this.cell = cell;
  }

  /** A problem of the whole table. */
  public static TableProblem of(String code, Map<String, Object> args, String text) {
    return new TableProblem(new Sentence(code, args, text), null, null);
  }

  /** A problem of one place; {@code cell} is a sheet reference such as C17. */
  public static TableProblem at(String cell, String code, Map<String, Object> args, String text) {
    return new TableProblem(
        new Sentence(code, args, text), Objects.requireNonNull(cell, "cell"), null);
  }

  /** The same problem with what led to it, for the log. */
  public TableProblem because(Throwable cause) {
    return new TableProblem(sentence, cell, cause);
  }

  /** Stable name of the problem, for example {@code quote-unclosed}. */
  public String code() {
    return sentence.code();
  }

  public Sentence sentence() {
    return sentence;
  }

  /** The cell to blame, when one is. */
  public Optional<String> cell() {
    return Optional.ofNullable(cell);
  }
}
