package io.clickml.service.addin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExcelIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  @Test
  void saysThatExcelNeedsHttps() {
    Answer answer = open("manifest.xml");
    assertEquals(409, answer.status());
    assertEquals("https-needed", answer.at("/code"));
    assertTrue(answer.at("/detail").contains("ops/start --https"), answer.text());
  }

  @Test
  void letsExcelShowThePageAndNobodyElse() {
    Answer page = open("taskpane.html?_host_Info=Excel$Win32$16.01$en-US&_host_Info=b");
    assertEquals(200, page.status(), page.text());
    String policy = page.header("Content-Security-Policy");
    assertTrue(
        policy.contains("script-src 'self' https://appsforoffice.microsoft.com/lib/1/hosted/;"),
        policy);
    assertTrue(policy.contains("https://*.officeapps.live.com"), policy);
    HttpRequest.Builder grid = HttpRequest.newBuilder(URI.create(SERVER.address() + "/"));
    String elsewhere = SERVER.send(grid).header("Content-Security-Policy");
    assertFalse(elsewhere.contains("microsoft"), elsewhere);
    assertTrue(elsewhere.contains("frame-ancestors 'none'"), elsewhere);
  }

  @Test
  void offersNoSignInWhereNoneIsSet() {
    Answer answer = open("sign-in.json");
    assertEquals("{\"microsoft\":null}", answer.text());
    assertEquals("no-cache", answer.header("Cache-Control"));
  }

  @Test
  void letsIconsAndNamedScriptsBeKept() {
    assertEquals("public, max-age=86400", open("icons/train-32.png").header("Cache-Control"));
    Answer page = open("taskpane.html");
    assertEquals("no-cache", page.header("Cache-Control"));
    Matcher script = Pattern.compile("assets/page-[A-Z0-9]+\\.js").matcher(page.text());
    assertTrue(script.find(), page.text());
    assertTrue(open(script.group()).header("Cache-Control").contains("immutable"));
  }

  @Test
  void letsExcelOnTheWebReadTheFormulas() {
    HttpRequest.Builder asked =
        HttpRequest.newBuilder(URI.create(SERVER.address() + "/excel/functions.json"))
            .header("Origin", "https://excel.officeapps.live.com");
    Answer formulas = SERVER.send(asked);
    assertEquals("*", formulas.header("Access-Control-Allow-Origin"));
    assertEquals("true", formulas.at("/allowErrorForDataTypeAny"));
  }

  /** Without any key, as Office asks. */
  private static Answer open(String file) {
    return SERVER.send(HttpRequest.newBuilder(URI.create(SERVER.address() + "/excel/" + file)));
  }
}
