package io.clickml.service.alert;

/** By which way a message goes to people. */
public enum Channel {
  WEBHOOK,
  MAIL
}
