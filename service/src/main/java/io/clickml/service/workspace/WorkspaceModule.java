package io.clickml.service.workspace;

import io.clickml.service.platform.Platform;
import io.clickml.service.workspace.signin.SignIn;
import io.clickml.service.workspace.signin.SignInSettings;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.jersey.setup.JerseyEnvironment;

/** Wires who is calling. */
public final class WorkspaceModule {
  private final Platform platform;
  private final WorkspaceService service;
  private final Idempotency idempotency;
  private final SignIn signIn;

  public WorkspaceModule(Platform platform, SignInSettings settings) {
    this.platform = platform;
    this.signIn = new SignIn(settings.microsoft(), platform.clock());
    this.service = new WorkspaceService(platform.database(), platform.clock(), platform.ids());
    this.idempotency = new Idempotency(platform);
  }

  /** Registers the key check and the workspace's own routes. */
  public void register(JerseyEnvironment jersey) {
    jersey.register(new Credentials(service, signIn));
    jersey.register(new Fingerprint());
    jersey.register(new AuthValueFactoryProvider.Binder<>(Caller.class));
    jersey.register(new WorkspaceResource(platform.limits()));
    jersey.register(new KeyResource(service, idempotency));
  }

  /**
   * Makes sure that the default workspace has its first key, and returns it; makes the workspaces
   * of those who sign in.
   *
   * @param chosen key from the settings, or blank to have one made
   */
  public String settle(String chosen) {
    String key = FirstKey.of(chosen, platform.home(), service);
    service.settle(key);
    signIn.workspaces().forEach(service::make);
    return key;
  }

  public WorkspaceService service() {
    return service;
  }

  public Idempotency idempotency() {
    return idempotency;
  }
}
