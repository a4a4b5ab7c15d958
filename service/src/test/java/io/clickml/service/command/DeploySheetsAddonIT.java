package io.clickml.service.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.command.FakeScriptApi.Project;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sourceforge.argparse4j.inf.Namespace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deployment of the Google Sheets add-on, against a local fake of Google's API. */
class DeploySheetsAddonIT {
  private static final String ADDRESS = "https://click-ml.example.org";

  @TempDir private Path home;
  private FakeScriptApi google;

  @BeforeEach
  void begin() throws Exception {
    google = new FakeScriptApi();
  }

  @AfterEach
  void end() {
    google.close();
  }

  @Test
  void bindsAScriptToASheetAndUpdatesItTheNextTime() throws Exception {
    JsonNode first = deploy("sheet", "1AbC");
    Project project = google.projects.get("script-1");
    assertEquals("1AbC", project.parent);
    assertEquals(Map.of("deployment-1", 1), project.deployments);
    assertEquals("https://docs.google.com/spreadsheets/d/1AbC/edit", first.path("open").asText());

    JsonNode second = deploy("sheet", "1AbC", "address", ADDRESS + "/ml/");
    assertEquals(1, google.projects.size(), "nothing is created twice");
    assertEquals(Map.of("deployment-1", 2), project.deployments);
    assertEquals(first.path("script"), second.path("script"));
    assertEquals(first.path("deployment"), second.path("deployment"));
  }

  @Test
  void bringsTheWholeAddOnWithTheAddressOfTheService() throws Exception {
    deploy();
    Map<String, String> files = new HashMap<>();
    for (JsonNode file : google.projects.get("script-1").files) {
      files.put(
          file.path("name").asText() + " " + file.path("type").asText(),
          file.path("source").asText());
    }
    JsonNode manifest = new ObjectMapper().readTree(files.get("appsscript JSON"));
    assertEquals(ADDRESS + "/", manifest.path("urlFetchWhitelist").path(0).asText());
    assertEquals(1, manifest.path("urlFetchWhitelist").size());
    assertTrue(
        files
            .get("Code SERVER_JS")
            .contains("function CLICKML_PREDICT(model, headers, rows, options)"));
    assertEquals("const CLICKML_SERVICE = \"" + ADDRESS + "\";\n", files.get("Settings SERVER_JS"));
    for (String panel : List.of("panel HTML", "panel_de HTML", "panel_es HTML")) {
      assertTrue(files.get(panel).startsWith("<!doctype html>"), panel);
    }
    assertEquals(6, files.size());
  }

  @Test
  void makesNoVersionOfFilesThatDidNotChange() throws Exception {
    deploy();
    google.calls.clear();
    JsonNode again = deploy();
    assertEquals(1, google.projects.get("script-1").versions);
    assertEquals(1, again.path("version").asInt());
    assertFalse(google.calls.toString().contains("deployments"), google.calls.toString());
  }

  @Test
  void goesOnWhereItBrokeOff() throws Exception {
    google.refusal = 0;
    deploy();
    Files.writeString(
        home.resolve("sheets-addon.json"),
        "{\"\":{\"script\":\"script-1\",\"digest\":null,\"version\":null,\"deployment\":null}}");
    deploy();
    assertEquals(1, google.projects.size());
    assertEquals(2, google.projects.get("script-1").versions);
  }

  @Test
  void makesAnotherProjectWhenTheOldOneWasErased() throws Exception {
    deploy();
    Project erased = google.projects.remove("script-1");
    google.projects.put("other", erased);
    JsonNode again = deploy();
    assertEquals("script-2", again.path("script").asText());
    assertEquals(1, again.path("version").asInt());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | Request had invalid authentication credentials. | tokens live an hour",
        "403 | User has not enabled the Apps Script API. Enable it and retry. | usersettings",
        "403 | Request had insufficient authentication scopes. | script.projects",
        "403 | The caller does not have permission | A service account is never taken",
        "403 | The caller does not have permission | with the script project",
        "403 | Quota exceeded for quota metric 'Management' | Google is busy",
        "503 | The service is currently unavailable. | it goes on where it stood",
        "400 | Project is too large | Google says: Project is too large"
      })
  void saysWhatHelpsWhenGoogleRefuses(int status, String says, String helps) {
    google.refusal = status;
    google.refusalSays = says;
    assertSays(helps);
  }

  @Test
  void saysThatThereIsNoSuchSheet() {
    assertSays("There is no spreadsheet nowhere", "sheet", "nowhere");
  }

  /** A refusal is about the spreadsheet only where the script is made in it. */
  @Test
  void blamesTheSpreadsheetForWhatIsAboutItOnly() throws Exception {
    google.refusal = 403;
    google.refusalSays = "Request had insufficient authentication scopes.";
    assertSays("drive.file", "sheet", "1AbC");
    google.refusalSays = "The caller does not have permission";
    assertSays("may not edit the spreadsheet 1AbC", "sheet", "1AbC");
    google.refusal = 0;
    deploy("sheet", "1AbC");
    google.refusal = 403;
    assertSays("with the script project", "sheet", "1AbC");
    google.refusal = 0;
    google.projects.get("script-1").deployments.clear();
    Path memory = home.resolve("sheets-addon.json");
    String text = Files.readString(memory);
    Files.writeString(memory, text.replaceAll("\"digest\" : \"\\w+\"", "\"digest\" : null"));
    assertSays("sheets-addon.json in the data folder", "sheet", "1AbC");
  }

  @ParameterizedTest
  @CsvSource({
    "http://click-ml.example.org",
    "https://localhost",
    "https://10.0.0.7",
    "https://nas.local/ml",
    "https://nas.lan:8443",
    "''"
  })
  void refusesAnAddressThatGoogleCannotReach(String address) {
    assertSays("docs/public-address.md", "address", address);
    assertEquals(0, google.calls.size());
  }

  @ParameterizedTest
  @CsvSource({
    "https://ml.internal.example.org/a/, https://ml.internal.example.org/a",
    "https://x.local-shop.example.org, https://x.local-shop.example.org",
    "https://Click-ML.Example.org/Ml, https://click-ml.example.org/Ml"
  })
  void takesEveryPublicAddress(String given, String brought) throws Exception {
    deploy("address", given);
    assertTrue(
        google.projects.get("script-1").files.toString().contains("\\\"" + brought + "\\\""));
  }

  @Test
  void refusesTheKeyOfAServiceAccount() throws Exception {
    Path file = home.resolve("key.json");
    Files.writeString(file, "{\"type\": \"service_account\", \"private_key\": \"x\"}");
    assertSays("key of a service account", "token_file", file.toString());
    Files.writeString(file, "{\"access_token\": \"" + FakeScriptApi.TOKEN + "\"}");
    assertEquals("script-1", deploy("token_file", file.toString()).path("script").asText());
    Files.writeString(file, "\n");
    assertSays("CLICKML_GOOGLE_TOKEN", "token_file", file.toString());
  }

  private void assertSays(String sentence, String... options) {
    Exception refused = assertThrows(Exception.class, () -> deploy(options));
    assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
    assertFalse(refused.getMessage().contains(FakeScriptApi.TOKEN));
  }

  private JsonNode deploy(String... options) throws Exception {
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("address", ADDRESS);
    arguments.put("sheet", "");
    arguments.put("home", home.toString());
    for (int at = 0; at < options.length; at += 2) {
      arguments.put(options[at], options[at + 1]);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Map<String, String> environment = Map.of("CLICKML_GOOGLE_TOKEN", FakeScriptApi.TOKEN);
    new DeploySheetsAddonCommand(google.root(), environment)
        .run(
            new Namespace(arguments),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    return new ObjectMapper().readTree(out.toByteArray());
  }
}
