package io.clickml.service.workspace;

/**
 * What a request with an Idempotency-Key was answered.
 *
 * @param route method and path
 * @param fingerprint digest of the request
 * @param status HTTP status
 * @param location address of what was made, or null
 * @param body JSON text, or null
 */
public record FirstAnswer(
    String route, String fingerprint, int status, String location, String body) {}
