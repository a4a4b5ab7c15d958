package io.clickml.service.alert;

/** One way by which messages go to people. */
interface Carrier {
  /** Tries once; never throws for what the other side does. */
  Receipt carry(Delivery delivery, Message message);

  /**
   * How an attempt ended.
   *
   * @param end whether it arrived, may arrive later, or never will
   * @param status in a few words, for the operator
   */
  record Receipt(End end, String status) {}

  /** How an attempt ended. */
  enum End {
    ARRIVED,
    AGAIN,
    NEVER
  }
}
