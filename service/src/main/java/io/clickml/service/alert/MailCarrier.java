package io.clickml.service.alert;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** Sends messages as plain mail, in words. */
final class MailCarrier implements Carrier {
  private static final String PATIENCE = "10000";
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MailSettings settings;
  private final String publicUrl;
  private final InternetAddress from;
  private final InternetAddress[] to;
  private final Session session;

  /**
   * @param publicUrl address under which people reach the service, or blank
   * @throws IllegalArgumentException when the settings name no sender, or nobody to write to
   */
  MailCarrier(MailSettings settings, String publicUrl) {
    this.settings = settings;
    this.publicUrl = publicUrl;
    this.from = addresses(List.of(settings.from()), "from")[0];
    this.to = addresses(settings.to(), "to");
    this.session = Session.getInstance(properties(settings));
  }

  @Override
  public Receipt carry(Delivery delivery, Message message) {
    try (Transport transport = session.getTransport("smtp")) {
      boolean signIn = !settings.user().isEmpty();
      transport.connect(
          settings.host(),
          settings.port(),
          signIn ? settings.user() : null,
          signIn ? settings.password() : null);
      transport.sendMessage(mail(delivery, message), to);
      return new Receipt(End.ARRIVED, "mail taken");
    } catch (SendFailedException refused) {
      return new Receipt(End.AGAIN, "mail refused");
    } catch (MessagingException failure) {
      return new Receipt(End.AGAIN, failure.getClass().getSimpleName());
    }
  }

  private MimeMessage mail(Delivery delivery, Message message) throws MessagingException {
    MimeMessage mail = new Numbered(session, delivery.id());
    mail.setFrom(from);
    mail.setRecipients(RecipientType.TO, to);
    mail.setSentDate(Date.from(message.at()));
    String about = message.model() == null ? "" : message.model() + ": ";
    mail.setSubject("click-ml: " + about + message.kind().title(), UTF_8);
    mail.setText(words(message), UTF_8);
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.saveChanges();
    return mail;
  }

  private String words(Message message) {
    StringBuilder words = new StringBuilder();
    if (message.model() != null) {
      words.append("Model: ").append(message.model()).append("\n\n");
    }
    words.append(message.sentence().text()).append("\n\n").append(message.at()).append('\n');
    if (!publicUrl.isBlank()) {
      words.append(publicUrl).append('\n');
    }
    return words.toString();
  }

  private static InternetAddress[] addresses(List<String> texts, String name) {
    InternetAddress[] addresses = new InternetAddress[texts.size()];
    try {
      for (int i = 0; i < addresses.length; i++) {
        addresses[i] = new InternetAddress(texts.get(i), true);
      }
    } catch (AddressException e) {
      throw new IllegalArgumentException(
          "The setting alerts.mail." + name + " must hold mail addresses", e);
    }
    if (addresses.length == 0) {
      throw new IllegalArgumentException("The setting alerts.mail." + name + " is empty");
    }
    return addresses;
  }

  private static Properties properties(MailSettings settings) {
    Properties properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", PATIENCE);
    properties.put("mail.smtp.timeout", PATIENCE);
    properties.put("mail.smtp.writetimeout", PATIENCE);
    properties.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    boolean starttls = settings.tls() == MailSettings.Tls.STARTTLS;
    properties.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
    properties.put("mail.smtp.starttls.required", Boolean.toString(starttls));
    boolean tls = settings.tls() == MailSettings.Tls.TLS;
    properties.put("mail.smtp.ssl.enable", Boolean.toString(tls));
    return properties;
  }

  /** A mail whose number is that of its delivery, so that one that comes twice can be known. */
  private static final class Numbered extends MimeMessage {
    private final String id;

    Numbered(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + "@click-ml>");
    }
  }
}
