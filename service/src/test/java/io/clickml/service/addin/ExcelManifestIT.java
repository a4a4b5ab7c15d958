package io.clickml.service.addin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import io.clickml.service.platform.http.BuiltFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelManifestIT {
  private static final String ADDRESS = "https://click.example.org/ml";

  @RegisterExtension
  static final ClickMlServer SERVER = new ClickMlServer("publicUrl=" + ADDRESS + "/");

  @ParameterizedTest
  @ValueSource(strings = {"manifest.xml", "manifest.json"})
  void fillsTheAddressIn(String name) {
    String manifest = open(name).text();
    assertFalse(manifest.contains("{{"), manifest);
    assertTrue(manifest.contains("\"" + ADDRESS + "/excel/taskpane.html\""), manifest);
    assertEquals(id(manifest), id(open(name).text()));
    assertEquals(id(manifest), id(open("manifest.xml").text()));
  }

  /** A domain of Office has no path. */
  @Test
  void trustsTheHostAlone() {
    assertTrue(
        open("manifest.xml").text().contains("<AppDomain>https://click.example.org</AppDomain>"));
    assertTrue(
        open("manifest.json").text().contains("\"validDomains\": [\n    \"click.example.org\"\n"));
  }

  /** Every address of a manifest leads to something that is there. */
  @ParameterizedTest
  @ValueSource(strings = {"manifest.xml", "manifest.json"})
  void servesWhatItsManifestsName(String name) {
    Matcher addresses =
        Pattern.compile(Pattern.quote(ADDRESS) + "/excel/([^\"<]+)").matcher(open(name).text());
    List<String> files = addresses.results().map(found -> found.group(1)).distinct().toList();
    assertTrue(files.contains("functions.json") && files.size() > 8, files.toString());
    for (String file : files) {
      assertEquals(200, open(file).status(), file);
    }
  }

  @Test
  void tellsApartWhatIsInstalledFromDifferentAddresses() {
    assertNotEquals(
        new ExcelAddin(files(), URI.create("https://a.example")).manifest("manifest.xml"),
        new ExcelAddin(files(), URI.create("https://b.example")).manifest("manifest.xml"));
  }

  @Test
  void packsTheManifestWithItsIcons() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(SERVER.address() + "/excel/click-ml.zip")).build();
    byte[] bytes = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body();
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertEquals(List.of("manifest.json", "color.png", "outline.png"), names);
  }

  private static BuiltFiles files() {
    return new BuiltFiles("/excel/", "");
  }

  private static String id(String manifest) {
    Matcher id = Pattern.compile("(<Id>|\"id\": \")([0-9a-f-]{36})[<\"]").matcher(manifest);
    assertTrue(id.find(), manifest);
    return id.group(2);
  }

  /** Without any key, as Office asks. */
  private static Answer open(String file) {
    return SERVER.send(HttpRequest.newBuilder(URI.create(SERVER.address() + "/excel/" + file)));
  }
}
