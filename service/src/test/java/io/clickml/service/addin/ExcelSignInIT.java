package io.clickml.service.addin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import io.clickml.service.workspace.signin.Entra;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExcelSignInIT {
  @RegisterExtension
  static final ClickMlServer SERVER =
      new ClickMlServer(
          "signIn.microsoft.clientId=" + Entra.CLIENT.toUpperCase(Locale.ROOT),
          "signIn.microsoft.tenants." + Entra.TENANT + "=default");

  @Test
  void saysWhatThePageNeedsToSignIn() {
    Answer answer =
        SERVER.send(HttpRequest.newBuilder(URI.create(SERVER.address() + "/excel/sign-in.json")));
    assertEquals(Entra.CLIENT, answer.at("/microsoft/clientId"), answer.text());
    assertEquals(
        "https://login.microsoftonline.com/" + Entra.TENANT, answer.at("/microsoft/authority"));
    assertEquals("api://" + Entra.CLIENT + "/use", answer.at("/microsoft/scope"));
    assertEquals(200, SERVER.get("/v1/workspace").status(), "keys work beside");
  }
}
