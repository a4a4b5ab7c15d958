package io.clickml.service.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;

/**
 * The server that takes mail (SMTP); absent settings take the default.
 *
 * @param host its name; blank: no mail
 * @param port its port; by default 587, 465 for {@code tls}, 25 for {@code none}
 * @param tls how the way there is protected
 * @param user name at the server; blank: no sign-in
 * @param password of that user
 * @param from address of the sender
 * @param to addresses that get every alert
 */
public record MailSettings(
    String host,
    @Min(1) @Max(65_535) Integer port,
    Tls tls,
    String user,
    String password,
    String from,
    List<String> to) {
  /** How the way to the server is protected. */
  public enum Tls {
    /** Not at all; for a server on this machine. */
    NONE(25),
    /** From the second word on; refused where the server cannot. */
    STARTTLS(587),
    /** From the first word on. */
    TLS(465);

    private final int port;

    Tls(int port) {
      this.port = port;
    }

    /** The word in the settings. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public MailSettings {
    host = host == null ? "" : host.strip();
    tls = tls == null ? Tls.STARTTLS : tls;
    port = port == null ? (Integer) tls.port : port;
    user = user == null ? "" : user;
    password = password == null ? "" : password;
    from = from == null ? "" : from.strip();
    to = to == null ? List.of() : List.copyOf(to);
  }

  /** Whether mail is sent at all. */
  boolean on() {
    return !host.isEmpty();
  }

  @Override
  public String toString() {
    return "MailSettings[" + host + ":" + port + "]";
  }
}
