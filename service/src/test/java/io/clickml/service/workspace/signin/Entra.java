package io.clickml.service.workspace.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for Microsoft Entra on this machine: publishes its keys, and gives tokens out. */
public final class Entra implements AutoCloseable {
  public static final String TENANT = "6b1f5a3e-0c7d-4a52-9a31-2f1c0d9e8b7a";
  public static final String CLIENT = "0c2f7d91-5a44-4a0e-8f53-1c9b7a6d5e4f";
  public static final String PERSON = "d3a0c1e2-7b6f-4c58-9d2e-8f7a6b5c4d3e";

  private static final RSAKey FIRST = newKey("first");

  private final HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile RSAKey key = FIRST;
  private volatile int status = 200;

  public Entra() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
    server.createContext(
        "/" + TENANT + "/discovery/v2.0/keys",
        exchange -> {
          asked.incrementAndGet();
          byte[] body =
              new JWKSet(key).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Settings under which its people may sign in. */
  MicrosoftSettings settings() {
    return new MicrosoftSettings(CLIENT, Map.of(TENANT, "default"), null, null, address());
  }

  /** How often it was asked for its keys. */
  int asked() {
    return asked.get();
  }

  /** Signs with another key from now on, and publishes that one alone. */
  void rotate() {
    key = newKey("second");
  }

  RSAKey key() {
    return key;
  }

  /** Answers every question for its keys so. */
  void answers(int code) {
    status = code;
  }

  /** What a token says that is as it should be. */
  public JWTClaimsSet.Builder claims(Instant now) {
    return new JWTClaimsSet.Builder()
        .issuer(address() + "/" + TENANT + "/v2.0")
        .audience(CLIENT)
        .issueTime(Date.from(now))
        .notBeforeTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(3600)))
        .claim("tid", TENANT)
        .claim("oid", PERSON)
        .claim("preferred_username", "ann@example.org")
        .claim("scp", "profile use")
        .claim("ver", "2.0");
  }

  /** A token that is as it should be. */
  public String token(Instant now) {
    return signed(claims(now).build(), key, JWSAlgorithm.RS256);
  }

  static String signed(JWTClaimsSet claims, RSAKey key, JWSAlgorithm algorithm) {
    try {
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
