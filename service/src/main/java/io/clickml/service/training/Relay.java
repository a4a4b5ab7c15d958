package io.clickml.service.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;

/** Passes the child's progress on: each new point of the curve, and else only the newest line. */
final class Relay {
  private final JsonMapper json = JsonMapper.builder().build();
  private final TrainingQueue queue;
  private final Claim claim;

  Relay(TrainingQueue queue, Claim claim) {
    this.queue = queue;
    this.claim = claim;
  }

  void pass(List<String> lines) throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      JsonNode line = json.readTree(lines.get(i));
      boolean moved = line.path("point").isObject();
      if (moved || i == lines.size() - 1) {
        String point = moved ? line.get("point").toString() : null;
        queue.progress(claim, line.path("progress").toString(), point);
      }
    }
  }
}
