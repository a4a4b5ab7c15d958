package io.clickml.modelstore.bundle;

/** A bundle cannot be used; the message is a sentence for a person. */
public final class BundleException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  BundleException(String code, String message) {
    super(message);
    this.code = code;
  }

  BundleException(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** Stable name of the problem: {@code bundle.damaged}, {@code bundle.too-large} … */
  public String code() {
    return code;
  }
}
