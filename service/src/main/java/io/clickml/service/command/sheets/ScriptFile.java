package io.clickml.service.command.sheets;

/**
 * A file of a script project.
 *
 * @param name without its ending
 * @param type as the API calls it
 */
public record ScriptFile(String name, String type, String source) {

  /**
   * The file of a name with its ending: {@code .json} is the manifest, {@code .js} script, {@code
   * .html} a page.
   */
  static ScriptFile of(String file, String source) {
    int dot = file.lastIndexOf('.');
    String type =
        switch (file.substring(dot)) {
          case ".json" -> "JSON";
          case ".js" -> "SERVER_JS";
          default -> "HTML";
        };
    return new ScriptFile(file.substring(0, dot), type, source);
  }
}
