package io.clickml.service.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/**
 * Makes a creating POST with an Idempotency-Key happen once. The answer is kept in the transaction
 * of the effect: both are there or neither, and a refused request does not use its key up.
 */
public final class Idempotency {
  private static final Duration KEPT = Duration.ofDays(2);
  private static final ProblemKind REUSED =
      new ProblemKind("idempotency-key-reused", 422, "Key used for another request");
  private static final ProblemKind IN_USE =
      new ProblemKind("idempotency-key-in-use", 409, "The first request still runs");

  /** An answer with something in it that is shown once and kept nowhere. */
  interface Secret {
    /** The same without it. */
    Object without();
  }

  private final Platform platform;
  private final IdempotencyDao answers;
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  public Idempotency(Platform platform) {
    this.platform = platform;
    this.answers = platform.database().dao(IdempotencyDao.class);
  }

  /**
   * Answers a creating request: runs {@code effect} in one transaction with the note of its answer,
   * or gives the answer of the first time.
   */
  public Response answer(
      Caller caller, ContainerRequestContext request, Supplier<Response> effect) {
    return answer(caller, request, () -> effect, Supplier::get, any -> {});
  }

  /** As {@link #answer(Caller, ContainerRequestContext, Supplier)}: 201 with what was made. */
  public Response created(Caller caller, ContainerRequestContext request, Supplier<Object> making) {
    return answer(
        caller,
        request,
        () -> Response.status(Response.Status.CREATED).entity(making.get()).build());
  }

  /**
   * As {@link #created(Caller, ContainerRequestContext, Supplier)}, with its address.
   *
   * @param address of what was made, from the root
   */
  public <T> Response created(
      Caller caller,
      ContainerRequestContext request,
      Supplier<T> making,
      Function<T, String> address) {
    return answer(
        caller,
        request,
        () -> {
          T made = making.get();
          return Response.created(URI.create(address.apply(made))).entity(made).build();
        });
  }

  /**
   * As {@link #answer(Caller, ContainerRequestContext, Supplier)}, with a part that takes long and
   * that nobody sees: it runs before the transaction, and only when there was no first time.
   *
   * @param prepare the long part
   * @param effect what is left of it, in one transaction with the note of its answer
   * @param discard undoes the long part when the effect was refused
   */
  public <T> Response answer(
      Caller caller,
      ContainerRequestContext request,
      Supplier<T> prepare,
      Function<T, Response> effect,
      Consumer<T> discard) {
    String key = request.getHeaderString(Fingerprint.HEADER);
    if (key == null) {
      return committed(prepare, effect, discard);
    }
    String route = request.getMethod() + " /" + request.getUriInfo().getPath();
    FirstAnswer asked = new FirstAnswer(route, Fingerprint.of(request), 0, null, null);
    String slot = caller.workspace() + " " + key;
    if (!running.add(slot)) {
      throw inUse(key);
    }
    try {
      return answers
          .find(caller.workspace(), key)
          .map(first -> replay(key, first, asked))
          .orElseGet(
              () ->
                  committed(
                      prepare,
                      ready -> first(caller, key, asked, () -> effect.apply(ready)),
                      discard));
    } finally {
      running.remove(slot);
    }
  }

  /** Forgets answers older than two days; returns how many. */
  public int forgetOld() {
    return answers.deleteBefore(platform.clock().instant().minus(KEPT));
  }

  private <T> Response committed(
      Supplier<T> prepare, Function<T, Response> effect, Consumer<T> discard) {
    T ready = prepare.get();
    try {
      return platform.database().inTransaction(() -> effect.apply(ready));
    } catch (ProblemException refused) {
      discard.accept(ready);
      throw refused;
    }
  }

  private Response first(Caller caller, String key, FirstAnswer asked, Supplier<Response> effect) {
    claim(caller, key, asked);
    Response response = effect.get();
    answers.complete(caller.workspace(), key, kept(asked, response));
    return response;
  }

  /** The row keeps another process out until this transaction ends. */
  private void claim(Caller caller, String key, FirstAnswer asked) {
    try {
      answers.insert(caller.workspace(), key, asked, platform.clock().instant());
    } catch (JdbiException failure) {
      if (failure.getCause() instanceof SQLIntegrityConstraintViolationException
          || failure.getCause() instanceof SQLTransientException) {
        throw inUse(key);
      }
      throw failure;
    }
  }

  private FirstAnswer kept(FirstAnswer asked, Response response) {
    return new FirstAnswer(
        asked.route(),
        asked.fingerprint(),
        response.getStatus(),
        response.getHeaderString("Location"),
        Optional.ofNullable(response.getEntity()).map(this::json).orElse(null));
  }

  private static Response replay(String key, FirstAnswer first, FirstAnswer asked) {
    if (!first.route().equals(asked.route()) || !first.fingerprint().equals(asked.fingerprint())) {
      throw REUSED
          .because("The Idempotency-Key “" + key + "” belongs to another request. Send a new key.")
          .asException();
    }
    Response.ResponseBuilder answer = Response.status(first.status());
    if (first.location() != null) {
      answer.location(URI.create(first.location()));
    }
    if (first.body() != null) {
      answer.type(MediaType.APPLICATION_JSON_TYPE).entity(first.body());
    }
    return answer.build();
  }

  private String json(Object entity) {
    Object kept = entity instanceof Secret secret ? secret.without() : entity;
    try {
      return platform.json().writeValueAsString(kept);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static RuntimeException inUse(String key) {
    return IN_USE
        .because("The first request with the Idempotency-Key “" + key + "” still runs. Ask again.")
        .asException();
  }
}
