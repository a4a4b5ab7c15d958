package io.clickml.service.command.sheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Finds the OAuth token of the person who deploys: in a file, else in the environment. */
public final class GoogleToken {
  /** The variable that may hold it. */
  public static final String VARIABLE = "CLICKML_GOOGLE_TOKEN";

  private GoogleToken() {}

  /**
   * The token.
   *
   * @param file holds the token alone, or JSON with an {@code access_token}; null: the environment
   *     is asked
   * @throws IllegalArgumentException with a sentence, when there is none that Google would take
   */
  public static String find(Path file, Map<String, String> environment) throws IOException {
    String text = file == null ? environment.getOrDefault(VARIABLE, "") : Files.readString(file);
    String token = text.strip().startsWith("{") ? inJson(text) : text.strip();
    if (token.isEmpty()) {
      throw new IllegalArgumentException(
          "A token of your Google account is missing: put it into "
              + VARIABLE
              + " or a file named by --token-file. docs/install-google-sheets.md says how to get one.");
    }
    return token;
  }

  private static String inJson(String text) {
    JsonNode json;
    try {
      json = new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The file of the token is no JSON that can be read.", e);
    }
    if (json.path("type").asText().equals("service_account")) {
      throw new IllegalArgumentException(
          "This is the key of a service account, and Google's Apps Script API takes none. Use a token of a person"
              + " (docs/install-google-sheets.md).");
    }
    return json.path("access_token").asText("");
  }
}
