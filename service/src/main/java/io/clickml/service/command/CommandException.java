package io.clickml.service.command;

/** A command that cannot do its work; the message is a sentence for the person at the terminal. */
final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String details;

  CommandException(String message) {
    this(message, "");
  }

  /**
   * @param details for somebody who looks for the cause; told only when asked for
   */
  CommandException(String message, String details) {
    super(message);
    this.details = details;
  }

  String details() {
    return details;
  }
}
