package io.clickml.service.addin;

import io.clickml.service.workspace.signin.MicrosoftSettings;

/**
 * How people may sign in, as the page of the add-in asks. It holds nothing that is secret.
 *
 * @param microsoft with Microsoft; null: not at all
 */
record SignInView(Microsoft microsoft) {
  /**
   * What the page asks Microsoft with.
   *
   * @param clientId the add-in's registration
   * @param authority where people sign in
   * @param scope what is asked for
   */
  record Microsoft(String clientId, String authority, String scope) {}

  static SignInView of(MicrosoftSettings settings) {
    return new SignInView(
        settings.offered()
            ? new Microsoft(settings.clientId(), settings.asked(), settings.wanted())
            : null);
  }
}
