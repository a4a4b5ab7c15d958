package io.clickml.service.alert;

import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where webhooks may go: only to hosts that the operator named, and not into the operator's own
 * network by a name that leads there.
 */
final class Destinations {
  /** How a name becomes addresses. */
  interface Names {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  private static final ProblemKind OFF =
      new ProblemKind("webhooks-off", 409, "Webhooks are switched off");
  private static final ProblemKind REFUSED =
      new ProblemKind("webhook-refused", 422, "The address is not allowed");
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String HTTP = "http";
  private static final String HTTPS = "https";
  private static final int LONGEST = 500;

  private final Set<String> allowed;
  private final boolean privateAddresses;
  private final Names names;

  Destinations(AlertSettings settings, Names names) {
    this.allowed =
        settings.allowedHosts().stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.privateAddresses = settings.privateAddresses();
    this.names = names;
  }

  /**
   * Refuses an address that is not allowed; to be asked before every attempt, because settings and
   * what a name leads to can change.
   *
   * @throws ProblemException when it is not allowed
   * @throws UnknownHostException when nothing is known of its host
   */
  void check(String text) throws UnknownHostException {
    if (allowed.isEmpty()) {
      throw OFF.because(
              "This service sends no webhooks. Ask its operator to name hosts in the setting"
                  + " alerts.allowedHosts.")
          .asException();
    }
    URI url = parse(text);
    String host = url.getHost().toLowerCase(Locale.ROOT);
    boolean here = THIS_MACHINE.contains(host);
    if (!HTTPS.equals(url.getScheme()) && !(here && HTTP.equals(url.getScheme()))) {
      throw refused(text, "it must begin with https://");
    }
    if (!allowed.contains(url.getPort() < 0 ? host : host + ":" + url.getPort())) {
      throw refused(text, "its host is not in the setting alerts.allowedHosts");
    }
    for (InetAddress address : names.addresses(host)) {
      if (!mayGoTo(address, here)) {
        throw refused(text, "its host is inside the network of the service");
      }
    }
  }

  private boolean mayGoTo(InetAddress address, boolean here) {
    return privateAddresses || (here && address.isLoopbackAddress()) || !PrivateAddress.is(address);
  }

  private static URI parse(String text) {
    try {
      URI url = URI.create(text);
      boolean whole = url.getHost() != null && url.getUserInfo() == null;
      if (whole && url.getFragment() == null && text.length() <= LONGEST) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      throw refused(text, "it is not an address");
    }
    throw refused(text, "it must have a host, no user, no # and at most 500 characters");
  }

  private static ProblemException refused(String url, String why) {
    return REFUSED
        .because(
            "Nothing can be sent to “%s”: %s.".formatted(url, why), Map.of("url", url, "why", why))
        .atField("url")
        .asException();
  }
}
