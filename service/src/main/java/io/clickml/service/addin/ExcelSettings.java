package io.clickml.service.addin;

import java.util.List;

/**
 * How the Excel add-in is shown; absent settings take the default.
 *
 * @param frames sites that may show the task pane in a frame, as Content-Security-Policy writes
 *     them; Excel on the web does so
 */
public record ExcelSettings(List<String> frames) {
  private static final List<String> MICROSOFT =
      List.of(
          "https://*.officeapps.live.com",
          "https://*.office.com",
          "https://*.office365.com",
          "https://*.sharepoint.com",
          "https://*.live.com",
          "https://*.microsoft365.com",
          "https://*.cloud.microsoft");

  public ExcelSettings {
    frames = frames == null || frames.isEmpty() ? MICROSOFT : List.copyOf(frames);
  }
}
