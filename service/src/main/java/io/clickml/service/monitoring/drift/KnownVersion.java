package io.clickml.service.monitoring.drift;

import io.clickml.modelstore.bundle.Reference;
import io.clickml.modelstore.schema.Schema;
import java.time.Instant;

/**
 * What drift needs to know of a version.
 *
 * @param schema its columns
 * @param reference how they were spread; may be none
 * @param made when
 */
record KnownVersion(Schema schema, Reference reference, Instant made) {}
