package io.clickml.service.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** A version on the wire. */
record VersionView(
    String model,
    int version,
    VersionState state,
    String target,
    String task,
    List<Object> classes,
    Instant createdAt,
    long rows,
    List<ExpectedColumn> columns,
    JsonNode metric,
    JsonNode score,
    JsonNode headline,
    String training,
    Integer parent,
    Cause cause,
    String author,
    Instant knownUntil,
    long bytes,
    String digest) {}
