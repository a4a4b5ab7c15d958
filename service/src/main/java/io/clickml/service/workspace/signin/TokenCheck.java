package io.clickml.service.workspace.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;

/**
 * Checks tokens of one issuer: signed with one of its published keys by RS256 and nothing else,
 * made for this service, and valid now.
 */
final class TokenCheck {
  /** How far the clocks of issuer and service may differ. */
  private static final int SKEW_SECONDS = 60;

  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 3_000;
  private static final int LARGEST_BYTES = 200_000;
  private static final Duration KEPT = Duration.ofHours(1);

  /** How long the kept keys serve on when the issuer cannot be reached. */
  private static final Duration OUTAGE = Duration.ofHours(6);

  /** An unknown key makes the issuer be asked twice in so long at most, whoever sends what. */
  private static final Duration BETWEEN = Duration.ofSeconds(30);

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  /**
   * The check for an issuer.
   *
   * @param keys where it publishes its keys (RFC 7517)
   * @param issuer {@code iss} of its tokens
   * @param audience {@code aud} of tokens for this service
   */
  TokenCheck(URI keys, String issuer, String audience, Clock clock) {
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, published(keys)));
    processor.setJWTClaimsSetVerifier(new Claims(issuer, audience, clock));
  }

  /**
   * What a token says.
   *
   * @throws BadJOSEException when it is not to be believed
   * @throws JOSEException when the issuer's keys cannot be had
   */
  JWTClaimsSet claims(SignedJWT token) throws BadJOSEException, JOSEException {
    return processor.process(token, null);
  }

  private static JWKSource<SecurityContext> published(URI keys) {
    try {
      return JWKSourceBuilder.create(
              keys.toURL(),
              new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_BYTES))
          .cache(KEPT.toMillis(), CONNECT_MILLIS + READ_MILLIS)
          .refreshAheadCache(false)
          .rateLimited(BETWEEN.toMillis())
          .outageTolerant(OUTAGE.toMillis())
          .build();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(keys + " is no address", impossible);
    }
  }

  private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
    private final Clock clock;

    Claims(String issuer, String audience, Clock clock) {
      super(audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("exp", "nbf"));
      this.clock = clock;
      setMaxClockSkew(SKEW_SECONDS);
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
