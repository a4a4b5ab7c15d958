package io.clickml.service.table.format;

/** A JSON body has another form than asked for. */
public final class JsonBodyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with a field, or with the whole body. */
  public enum Fault {
    FORM,
    UNKNOWN,
    INVALID,
    MISSING
  }

  private final Fault fault;
  private final String field;

  private JsonBodyException(Fault fault, String field, String sentence) {
    super(sentence);
    this.fault = fault;
    this.field = field;
  }

  static JsonBodyException form(String sentence) {
    return new JsonBodyException(Fault.FORM, null, sentence);
  }

  static JsonBodyException unknown(String field) {
    String sentence = "The field “" + field + "” is not known here.";
    return new JsonBodyException(Fault.UNKNOWN, field, sentence);
  }

  /** A field whose value breaks a rule; the rule ends the sentence. */
  public static JsonBodyException invalid(String field, String rule) {
    return new JsonBodyException(Fault.INVALID, field, "“" + field + "” " + rule + ".");
  }

  static JsonBodyException missing(String field) {
    return new JsonBodyException(Fault.MISSING, field, "“" + field + "” is missing.");
  }

  public Fault fault() {
    return fault;
  }

  /** The field to blame, or null. */
  public String field() {
    return field;
  }
}
