package io.clickml.service.platform.http;

import io.clickml.service.platform.Limits;
import io.clickml.service.platform.Problem;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Holds each route to its limit: a declared length is refused at once, an undeclared one while it
 * streams. Compressed bodies are refused, because they would be counted before they swell.
 */
public final class BodyLimits implements DynamicFeature {
  private static final long SMALL = 64 * 1024;

  private final Limits limits;

  public BodyLimits(Limits limits) {
    this.limits = limits;
  }

  @Override
  public void configure(ResourceInfo route, FeatureContext context) {
    BodyLimit declared = route.getResourceMethod().getAnnotation(BodyLimit.class);
    context.register(new Guard(bytes(declared == null ? BodyLimit.Size.SMALL : declared.value())));
  }

  private long bytes(BodyLimit.Size size) {
    return switch (size) {
      case SMALL -> SMALL;
      case ROWS -> limits.bodyBytes();
      case BUNDLE -> limits.bundleBytes();
    };
  }

  private record Guard(long limit) implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      String encoding = request.getHeaderString("Content-Encoding");
      if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
        throw Problems.ENCODING_REFUSED.because("Send the body as it is.").asException();
      }
      String length = request.getHeaderString("Content-Length");
      if (length != null && length.length() < 19 && Long.parseLong(length) > limit) {
        throw tooLarge(limit).asException();
      }
      request.setEntityStream(new Counted(request.getEntityStream(), limit, System::nanoTime));
    }
  }

  private static Problem tooLarge(long limit) {
    return Problems.BODY_TOO_LARGE.because(
        "The limit here is " + limit + " bytes. Send less at once, or send it in blocks.",
        Map.of("limit", limit));
  }

  private static ProblemException tooSlow() {
    ProblemKind kind = Problems.REQUEST_REFUSED;
    return new ProblemKind(kind.code(), 408, kind.title())
        .because("The body came too slowly. Send it again, or send less at once.")
        .asException();
  }

  /** Counts bytes, and the time spent waiting for them; Jetty's own rate counts our time too. */
  static final class Counted extends FilterInputStream {
    private static final long PATIENCE_SECONDS = 20;
    private static final long BYTES_PER_SECOND = 1024;

    private final long limit;
    private final LongSupplier nanos;
    private long seen;
    private long waitedNanos;

    Counted(InputStream in, long limit, LongSupplier nanos) {
      super(in);
      this.limit = limit;
      this.nanos = nanos;
    }

    @Override
    public int read() throws IOException {
      long start = nanos.getAsLong();
      int value = super.read();
      count(value < 0 ? 0 : 1, start);
      return value;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      long start = nanos.getAsLong();
      int read = super.read(bytes, from, length);
      count(Math.max(read, 0), start);
      return read;
    }

    private void count(int more, long start) {
      seen += more;
      waitedNanos += nanos.getAsLong() - start;
      if (seen > limit) {
        throw tooLarge(limit).asException();
      }
      long seconds = TimeUnit.NANOSECONDS.toSeconds(waitedNanos);
      if (seconds > PATIENCE_SECONDS && seen < seconds * BYTES_PER_SECOND) {
        throw tooSlow();
      }
    }
  }
}
