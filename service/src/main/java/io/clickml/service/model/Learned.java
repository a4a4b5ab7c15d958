package io.clickml.service.model;

/** Whether a version learned from a row. */
public enum Learned {
  NO,
  /** From a row of that name, with other cells: perhaps from what happened to it before. */
  NAME,
  /** From these cells. */
  CELLS
}
