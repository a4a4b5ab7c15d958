package io.clickml.service.addin;

import io.clickml.service.workspace.signin.MicrosoftSettings;
import io.dropwizard.jersey.setup.JerseyEnvironment;

/** Wires the add-ins. */
public final class AddinModule {
  private final ExcelResource excel;

  /** With the address of the settings, blank: the one under which somebody asks. */
  public AddinModule(ExcelSettings settings, MicrosoftSettings signIn, String publicUrl) {
    this.excel = new ExcelResource(settings, signIn, publicUrl);
  }

  public void register(JerseyEnvironment jersey) {
    jersey.register(excel);
  }
}
