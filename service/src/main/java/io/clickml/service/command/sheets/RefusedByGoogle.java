package io.clickml.service.command.sheets;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import java.io.IOException;
import java.util.Locale;

/** Google did not do what was asked; the message is a sentence that says what helps. */
public final class RefusedByGoogle extends IOException {
  private static final long serialVersionUID = 1L;

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int BROKEN = 500;

  private RefusedByGoogle(String message, IOException cause) {
    super(message, cause);
  }

  /**
   * The sentence for an answer of Google's.
   *
   * @param sheet id of the spreadsheet that the script was to be bound to, empty when it was not
   *     about one
   */
  static RefusedByGoogle of(GoogleJsonResponseException answer, String sheet) {
    String said =
        answer.getDetails() == null || answer.getDetails().getMessage() == null
            ? answer.getStatusMessage()
            : answer.getDetails().getMessage();
    return new RefusedByGoogle(
        sentence(answer.getStatusCode(), String.valueOf(said), sheet), answer);
  }

  private static String sentence(int status, String said, String sheet) {
    String quoted = " Google says: " + said;
    String lower = said.toLowerCase(Locale.ROOT);
    if (status == UNAUTHORIZED) {
      return "Google no longer takes this token: tokens live an hour. Get a new one, then run this again.";
    }
    if (status == FORBIDDEN && lower.contains("apps script api")) {
      return "The Apps Script API is switched off for your account. Switch it on at"
          + " https://script.google.com/home/usersettings, wait a minute, then run this again.";
    }
    if (status == TOO_MANY || status >= BROKEN || isTooMuch(lower)) {
      return "Google is busy. Run this again in a while: it goes on where it stood." + quoted;
    }
    if (status == FORBIDDEN && lower.contains("scope")) {
      return "This token may not do it. Get one with the scopes script.projects and script.deployments"
          + (sheet.isEmpty() ? "" : ", and drive.file or drive for the spreadsheet")
          + " (docs/install-google-sheets.md)."
          + quoted;
    }
    if (status == FORBIDDEN) {
      return (sheet.isEmpty()
              ? "Whoever this token is of may not do that with the script project: only who made it or may edit it."
              : "Whoever this token is of may not edit the spreadsheet " + sheet + ".")
          + " A service account is never taken."
          + quoted;
    }
    if (status == NOT_FOUND) {
      return (sheet.isEmpty()
              ? "What was deployed before is no longer there. Take its entry out of sheets-addon.json in the data"
                  + " folder, then run this again."
              : "There is no spreadsheet " + sheet + " that this token may see.")
          + quoted;
    }
    return "Google refused (" + status + ")." + quoted;
  }

  /** Google calls quotas a 403, too. */
  private static boolean isTooMuch(String said) {
    return said.contains("quota") || said.contains("rate limit") || said.contains("too many");
  }
}
