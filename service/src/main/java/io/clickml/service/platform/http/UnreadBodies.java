package io.clickml.service.platform.http;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import java.io.IOException;

/**
 * Makes refusals arrive. A request may be refused before its body was read; the connection then
 * cannot serve another request, and a client that is still sending may meet a closed door before it
 * reads the answer. So a small rest of the body is read and dropped, and where more is left the
 * answer says that the connection ends with it (RFC 9112, 9.3 and 9.6).
 */
public final class UnreadBodies implements ContainerResponseFilter {
  /** A rest up to so many bytes is dropped. */
  static final int REST_BYTES = 1 << 20;

  private static final int REFUSALS = 400;

  @Context private HttpServletRequest current;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    if (response.getStatus() < REFUSALS) {
      return;
    }
    // One who showed no key may not keep a thread waiting, and who waits to be asked is not asked.
    boolean patient =
        request.getSecurityContext().getUserPrincipal() != null
            && request.getHeaderString("Expect") == null;
    if (!dropped(current.getInputStream(), patient)) {
      response.getHeaders().putSingle("Connection", "close");
    }
  }

  private static boolean dropped(ServletInputStream body, boolean patient) {
    byte[] piece = new byte[8192];
    try {
      for (int read = 0; read < REST_BYTES && !body.isFinished(); ) {
        if (!patient && body.available() == 0) {
          return false;
        }
        int more = body.read(piece);
        if (more < 0) {
          return true;
        }
        read += more;
      }
      return body.isFinished();
    } catch (IOException gone) {
      return false;
    }
  }
}
