package io.clickml.service;

import io.dropwizard.lifecycle.ServerLifecycleListener;
import java.io.PrintStream;
import org.eclipse.jetty.server.Server;

/** Prints the address that opens the panel, with the key where servers never see it. */
final class StartNote implements ServerLifecycleListener {
  private final String publicUrl;
  private final String key;
  private final PrintStream out;

  StartNote(String publicUrl, String key, PrintStream out) {
    this.publicUrl = publicUrl;
    this.key = key;
    this.out = out;
  }

  @Override
  public void serverStarted(Server server) {
    String address =
        publicUrl.isBlank() ? "http://localhost:" + getLocalPort(server) : publicUrl.strip();
    out.println();
    out.println("  click-ml is ready. Open this address; Ctrl+C stops the service:");
    out.println();
    out.println("  " + address.replaceAll("/+$", "") + "/#key=" + key);
    out.println();
    if (address.startsWith("https:")) {
      out.println("  For Excel: " + address.replaceAll("/+$", "") + "/excel/manifest.xml");
      out.println();
    }
    out.flush();
  }
}
