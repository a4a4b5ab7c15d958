package io.clickml.service.platform.http;

import io.clickml.service.platform.Problem;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;

/** The problem for a bare HTTP status, as the container and Jersey give it. */
final class StatusProblems {
  private StatusProblems() {}

  static Problem of(int status) {
    return switch (status) {
      case 404 -> Problems.PATH_UNKNOWN.because("There is nothing at this address.");
      case 405 -> Problems.METHOD_NOT_ALLOWED.because("This method is not possible here.");
      case 406 -> Problems.ANSWER_NOT_ACCEPTABLE.because("Ask for another kind of answer.");
      case 408 -> refused(408, "The request came too slowly.");
      case 413 -> Problems.BODY_TOO_LARGE.because("Send less at once, or send it in blocks.");
      case 414 -> refused(414, "The address is too long.");
      case 415 -> Problems.MEDIA_TYPE_UNKNOWN.because("Send application/json, text/csv or xlsx.");
      case 431 -> refused(431, "The headers of the request are too large.");
      case 503 ->
          Problems.NOT_READY.because("The service is starting or stopping. Try again soon.");
      default ->
          status < 500
              ? refused(status, "The request does not follow the rules of HTTP.")
              : Problems.INTERNAL.because(
                  "Something went wrong on our side. Nothing was changed. Quote the request number.");
    };
  }

  private static Problem refused(int status, String detail) {
    ProblemKind kind = Problems.REQUEST_REFUSED;
    return new ProblemKind(kind.code(), status, kind.title()).because(detail);
  }
}
