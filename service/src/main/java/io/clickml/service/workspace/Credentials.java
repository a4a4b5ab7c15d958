package io.clickml.service.workspace;

import io.clickml.service.platform.ProblemKind;
import io.clickml.service.workspace.signin.Person;
import io.clickml.service.workspace.signin.SignIn;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Map;

/**
 * Asks on every route that is not marked {@link Open} for a key, or for the token of somebody who
 * signed in, and for the scope of either.
 */
final class Credentials implements DynamicFeature {
  private static final ProblemKind KEY_MISSING =
      new ProblemKind("key-missing", 401, "A key is needed");
  private static final ProblemKind KEY_UNKNOWN =
      new ProblemKind("key-unknown", 401, "The key is not known");
  private static final ProblemKind SCOPE_TOO_SMALL =
      new ProblemKind("scope-too-small", 403, "The key may not do this");
  private static final String SCHEME = "Bearer ";
  private static final int LONGEST = 300;

  private final WorkspaceService workspaces;
  private final SignIn signIn;

  Credentials(WorkspaceService workspaces, SignIn signIn) {
    this.workspaces = workspaces;
    this.signIn = signIn;
  }

  @Override
  public void configure(ResourceInfo route, FeatureContext context) {
    if (route.getResourceMethod().isAnnotationPresent(Open.class)) {
      return;
    }
    Allow allow = route.getResourceMethod().getAnnotation(Allow.class);
    context.register(new Guard(workspaces, signIn, allow == null ? Scope.ALL : allow.value()));
  }

  @Priority(Priorities.AUTHENTICATION)
  private record Guard(WorkspaceService workspaces, SignIn signIn, Scope wanted)
      implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      String header = request.getHeaderString("Authorization");
      if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
        throw KEY_MISSING.because("Send the key as “Authorization: Bearer …”.").asException();
      }
      Caller caller = caller(header.substring(SCHEME.length()).strip());
      if (!caller.scope().covers(wanted)) {
        throw SCOPE_TOO_SMALL
            .because(
                "This key is only for predictions. Use a key for everything.",
                Map.of("scope", "score"))
            .asException();
      }
      request.setSecurityContext(new Known(caller, request.getSecurityContext().isSecure()));
    }

    private Caller caller(String text) {
      if (signIn.takes(text)) {
        Person person = signIn.person(text);
        return new Caller(person.workspace(), Scope.ALL, person.id(), person.name());
      }
      if (text.length() > LONGEST) {
        throw unknown();
      }
      return workspaces.caller(text).orElseThrow(Guard::unknown);
    }

    private static RuntimeException unknown() {
      return KEY_UNKNOWN
          .because("The key is mistyped, was replaced, or belongs to another service.")
          .asException();
    }
  }

  private record Known(Caller caller, boolean isSecure) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
      return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
      return caller.scope().name().equalsIgnoreCase(role);
    }

    @Override
    public String getAuthenticationScheme() {
      return "Bearer";
    }
  }
}
