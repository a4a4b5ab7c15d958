package io.clickml.service.command;

/** A command that cannot do its work; the message is a sentence for the person at the terminal. */
final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  CommandException(String message) {
    super(message);
  }
}
