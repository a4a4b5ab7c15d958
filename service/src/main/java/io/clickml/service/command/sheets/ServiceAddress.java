package io.clickml.service.command.sheets;

import java.util.Locale;
import java.util.regex.Pattern;

/** The public address of the service, as Google can reach it: https, without a slash at its end. */
public final class ServiceAddress {
  private static final Pattern HTTPS =
      Pattern.compile("https://[a-z0-9-]+(\\.[a-z0-9-]+)+(:\\d+)?(/[A-Za-z0-9._~/-]*)?");
  private static final Pattern HOST = Pattern.compile("^[^/]*//[^/]*");
  private static final Pattern PRIVATE =
      Pattern.compile(
          "https://(127\\.|10\\.|192\\.168\\.|172\\.(1[6-9]|2\\d|3[01])\\.|169\\.254\\.|[^/:]*\\.(local|localhost|internal|lan)([:/]|$)).*");

  private final String text;

  private ServiceAddress(String text) {
    this.text = text;
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException with a sentence, when Google could not fetch from it
   */
  public static ServiceAddress of(String given) {
    String plain = given.strip().replaceAll("/+$", "");
    // Google compares what is fetched with what is allowed, letter by letter.
    String text = HOST.matcher(plain).replaceFirst(host -> host.group().toLowerCase(Locale.ROOT));
    if (!HTTPS.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "Google fetches from public https addresses only, such as https://click-ml.example.org; “"
              + given
              + "” is none. docs/public-address.md shows how to get one.");
    }
    if (PRIVATE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "Google's servers cannot reach " + text + ". docs/public-address.md shows two ways out.");
    }
    return new ServiceAddress(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
