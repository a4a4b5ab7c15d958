package io.clickml.service.workspace;

import io.clickml.service.platform.ProblemKind;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Takes the digest of a request that carries an Idempotency-Key, while its body streams by. */
@Priority(Priorities.USER)
final class Fingerprint implements ContainerRequestFilter {
  static final String HEADER = "Idempotency-Key";

  private static final String PROPERTY = Fingerprint.class.getName();
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");
  private static final ProblemKind KEY_INVALID =
      new ProblemKind("idempotency-key-invalid", 400, "The Idempotency-Key is not valid");

  @Override
  public void filter(ContainerRequestContext request) {
    String key = request.getHeaderString(HEADER);
    if (key == null || !request.getMethod().equals("POST")) {
      return;
    }
    if (!FORM.matcher(key).matches()) {
      throw KEY_INVALID
          .because("An Idempotency-Key has 1 to 255 visible characters.")
          .asException();
    }
    MessageDigest digest = sha256();
    String head =
        request.getUriInfo().getRequestUri().getRawQuery() + "\n" + request.getMediaType() + "\n";
    digest.update(head.getBytes(StandardCharsets.UTF_8));
    DigestInputStream stream = new DigestInputStream(request.getEntityStream(), digest);
    request.setEntityStream(stream);
    request.setProperty(PROPERTY, stream);
  }

  /** The digest of the whole request, in hex; what the reader of the body left is read first. */
  static String of(ContainerRequestContext request) {
    DigestInputStream stream = (DigestInputStream) request.getProperty(PROPERTY);
    try {
      stream.transferTo(OutputStream.nullOutputStream());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return HexFormat.of().formatHex(stream.getMessageDigest().digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
