package io.clickml.service.platform.http;

import io.clickml.service.platform.Ids;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;

/**
 * Gives every request a number, for its answer, its log lines and its problem, and every answer the
 * headers that keep browsers from guessing, caching and telling.
 */
public final class RequestIds implements Filter {
  /** The answer's header that carries the number. */
  public static final String HEADER = "X-Request-Id";

  private static final String NAME = "requestId";
  private static final int LETTERS = 8;

  private final Ids ids;

  public RequestIds(Ids ids) {
    this.ids = ids;
  }

  /** Number of the request that the calling thread works on, empty outside one. */
  public static String current() {
    String id = MDC.get(NAME);
    return id == null ? "" : id;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = ids.letters(LETTERS);
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader(HEADER, id);
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Referrer-Policy", "no-referrer");
    answer.setHeader("Cache-Control", "no-store");
    MDC.put(NAME, id);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(NAME);
    }
  }
}
