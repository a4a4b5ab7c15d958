package io.clickml.service.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What really happened, as it comes.
 *
 * @param items each is looked at by itself
 */
record OutcomeRequest(List<JsonNode> items) {}
