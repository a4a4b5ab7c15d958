package io.clickml.service.platform.http;

import io.clickml.service.platform.Problems;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Refuses query parameters that a route does not declare, or that come twice. */
public final class QueryGuard implements DynamicFeature {
  @Override
  public void configure(ResourceInfo route, FeatureContext context) {
    if (route.getResourceMethod().isAnnotationPresent(AnyQuery.class)) {
      return;
    }
    Set<String> known = new TreeSet<>();
    for (Parameter parameter : route.getResourceMethod().getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      if (query != null) {
        known.add(query.value());
      }
    }
    context.register(new Guard(known));
  }

  private record Guard(Set<String> known) implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      request
          .getUriInfo()
          .getQueryParameters()
          .forEach((name, values) -> check(name, values.size()));
    }

    private void check(String name, int times) {
      if (!known.contains(name)) {
        throw Problems.QUERY_UNKNOWN
            .because("The query parameter “" + name + "” is not known here.", Map.of("field", name))
            .atField(name)
            .asException();
      }
      if (times > 1) {
        throw Problems.QUERY_INVALID
            .because("“" + name + "” is given twice.", Map.of("field", name))
            .atField(name)
            .asException();
      }
    }
  }
}
