package io.clickml.service.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/**
 * Lets pages of listed origins call the service. Origins are compared as they are written; keys
 * travel in a header, so cookies and credentials stay off.
 */
@PreMatching
public final class Cors implements ContainerRequestFilter, ContainerResponseFilter {
  private final Set<String> origins;

  public Cors(Set<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    boolean preflight =
        request.getMethod().equals("OPTIONS")
            && request.getHeaderString("Access-Control-Request-Method") != null;
    if (preflight && allowed(request)) {
      request.abortWith(
          Response.noContent()
              .header("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE")
              .header(
                  "Access-Control-Allow-Headers",
                  "Authorization, Content-Type, Accept, Idempotency-Key")
              .header("Access-Control-Max-Age", "600")
              .build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (origins.isEmpty()) {
      return;
    }
    response.getHeaders().add("Vary", "Origin");
    if (allowed(request)) {
      response
          .getHeaders()
          .putSingle("Access-Control-Allow-Origin", request.getHeaderString("Origin"));
      response
          .getHeaders()
          .putSingle("Access-Control-Expose-Headers", "Location, Retry-After, X-Request-Id");
    }
  }

  private boolean allowed(ContainerRequestContext request) {
    String origin = request.getHeaderString("Origin");
    return origin != null && origins.contains(origin);
  }
}
