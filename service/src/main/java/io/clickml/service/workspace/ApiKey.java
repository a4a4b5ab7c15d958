package io.clickml.service.workspace;

/**
 * A key as it is kept: never its text.
 *
 * @param id public part
 * @param workspace whose key it is
 * @param scope what it may do
 * @param digest SHA-256 of its text, in hex
 */
public record ApiKey(String id, String workspace, Scope scope, String digest) {}
