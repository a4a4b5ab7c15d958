package io.clickml.service.table;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether rows may still arrive in blocks. */
public enum TableState {
  /** Blocks may arrive. */
  @JsonProperty("open")
  OPEN,
  /** Read, and ready to train. */
  @JsonProperty("closed")
  CLOSED
}
