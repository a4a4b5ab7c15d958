package io.clickml.service.alert;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.clickml.service.platform.ProblemException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
  private static final Set<String> ALLOWED =
      Set.of("Hooks.example.org", "chat.example.org:8443", "127.0.0.1:9000");

  private static Destinations leadingTo(String address, boolean privateAddresses) {
    AlertSettings settings = new AlertSettings(null, null, ALLOWED, privateAddresses, null);
    return new Destinations(settings, host -> InetAddress.getAllByName(address));
  }

  private static String refusal(Destinations destinations, String url) {
    return assertThrows(ProblemException.class, () -> destinations.check(url)).problem().code();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.example.org/a?b=c",
        "https://HOOKS.example.org/",
        "https://chat.example.org:8443/in"
      })
  void letsAllowedHostsThrough(String url) {
    assertDoesNotThrow(() -> leadingTo("93.184.216.34", false).check(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example.org/",
        "https://hooks.example.org:8443/",
        "https://chat.example.org/",
        "https://hooks.example.org.evil.test/",
        "https://evil.test/hooks.example.org",
        "https://hooks.example.org@evil.test/",
        "https://user@hooks.example.org/",
        "https://hooks.example.org/#part",
        "ftp://hooks.example.org/",
        "file:///etc/passwd",
        "hooks.example.org",
        "https://",
        "",
        "not an address"
      })
  void refusesOthers(String url) {
    assertEquals("webhook-refused", refusal(leadingTo("93.184.216.34", false), url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "198.18.0.1",
        "192.0.0.8",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "::ffff:10.0.0.1",
        "fe80::1",
        "fd00::1",
        "ff02::1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001:0:a00:1::"
      })
  void refusesNamesThatLeadInside(String address) throws UnknownHostException {
    String url = "https://hooks.example.org/";
    assertEquals("webhook-refused", refusal(leadingTo(address, false), url));
    leadingTo(address, true).check(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "192.0.1.1", "2606:2800:220:1::1"})
  void letsPublicAddressesThrough(String address) {
    assertDoesNotThrow(() -> leadingTo(address, false).check("https://hooks.example.org/"));
  }

  @Test
  void letsThisMachineThroughWhereItIsNamed() {
    Destinations here = leadingTo("127.0.0.1", false);
    assertDoesNotThrow(() -> here.check("http://127.0.0.1:9000/hook"));
    assertEquals("webhook-refused", refusal(here, "http://127.0.0.1:9001/hook"));
    assertEquals("webhook-refused", refusal(here, "http://localhost:9000/hook"));
  }

  @Test
  void saysThatWebhooksAreOff() {
    Destinations none = new Destinations(AlertSettings.defaults(), InetAddress::getAllByName);
    assertEquals("webhooks-off", refusal(none, "https://hooks.example.org/"));
  }
}
