package io.clickml.service.workspace.signin;

import jakarta.validation.Valid;

/**
 * How people may sign in beside keys; absent: not at all.
 *
 * @param microsoft with their account at work
 */
public record SignInSettings(@Valid MicrosoftSettings microsoft) {
  public SignInSettings {
    microsoft = microsoft == null ? MicrosoftSettings.none() : microsoft;
  }
}
