package io.clickml.service.workspace.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.clickml.service.platform.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignInIT {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final Entra entra = new Entra();
  private final SignIn signIn = new SignIn(entra.settings(), CLOCK);

  @AfterEach
  void close() {
    entra.close();
  }

  @Test
  void knowsWhoSignedIn() {
    Person known = new Person("default", Entra.PERSON, "ann@example.org");
    assertEquals(known, signIn.person(entra.token(NOW)));
    assertEquals(known, signIn.person(entra.token(NOW.minusSeconds(600))));
    assertEquals(1, entra.asked(), "the keys are kept");
  }

  @Test
  void callsWhoHasNoNameByTheirNumber() {
    JWTClaimsSet nameless = entra.claims(NOW).claim("preferred_username", null).build();
    assertEquals(Entra.PERSON, signIn.person(by(entra.key(), nameless)).name());
  }

  /** Each is wrong in one way alone. */
  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong("token-refused", claims -> claims.audience("00000000-0000-0000-0000-000000000000")),
        wrong("token-refused", claims -> claims.audience(List.of())),
        wrong("token-refused", claims -> claims.issuer("https://sts.windows.net/" + Entra.TENANT)),
        wrong("token-refused", claims -> claims.issuer(null)),
        wrong("token-refused", claims -> claims.claim("tid", null)),
        wrong("token-refused", claims -> claims.claim("tid", 7)),
        wrong("token-refused", claims -> claims.claim("scp", "user.read")),
        wrong("token-refused", claims -> claims.claim("scp", null)),
        wrong("token-refused", claims -> claims.claim("oid", null)),
        wrong("token-refused", claims -> claims.claim("oid", "worker")),
        wrong("token-refused", claims -> claims.expirationTime(null)),
        wrong("token-refused", claims -> claims.notBeforeTime(null)),
        wrong("token-refused", claims -> claims.notBeforeTime(at(61))),
        wrong("token-expired", claims -> claims.expirationTime(at(-61))),
        wrong("tenant-unknown", claims -> claims.claim("tid", Entra.CLIENT)));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void refuses(String code, Consumer<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims = entra.claims(NOW);
    change.accept(claims);
    assertEquals(code, problem(by(entra.key(), claims.build())));
  }

  @Test
  void letsClocksDifferByAMinute() {
    JWTClaimsSet.Builder late = entra.claims(NOW).expirationTime(at(-59));
    JWTClaimsSet.Builder early = entra.claims(NOW).notBeforeTime(at(59));
    for (JWTClaimsSet.Builder claims : List.of(late, early)) {
      assertEquals(Entra.PERSON, signIn.person(by(entra.key(), claims.build())).id());
    }
  }

  @Test
  void asksNobodyForTheKeysOfAStranger() {
    String token = by(entra.key(), entra.claims(NOW).claim("tid", Entra.CLIENT).build());
    assertEquals("tenant-unknown", problem(token));
    assertEquals(0, entra.asked());
  }

  @Test
  void refusesASignatureThatIsNotTheIssuers() {
    RSAKey stranger = Entra.newKey(entra.key().getKeyID());
    assertEquals("token-refused", problem(by(stranger, entra.claims(NOW).build())));
    String good = entra.token(NOW);
    String other = by(entra.key(), entra.claims(NOW).claim("oid", Entra.CLIENT).build());
    String[] parts = good.split("\\.");
    String mixed = parts[0] + "." + other.split("\\.")[1] + "." + parts[2];
    assertEquals("token-refused", problem(mixed));
    assertEquals("token-refused", problem(parts[0] + "." + parts[1] + "."));
  }

  @Test
  void refusesEveryOtherAlgorithm() throws JOSEException {
    JWTClaimsSet claims = entra.claims(NOW).build();
    assertEquals("token-refused", problem(new PlainJWT(claims).serialize()));
    assertEquals("token-refused", problem(Entra.signed(claims, entra.key(), JWSAlgorithm.RS512)));
    assertEquals("token-refused", problem(Entra.signed(claims, entra.key(), JWSAlgorithm.PS256)));

    // What everybody can read, the public key, taken for a shared secret.
    for (byte[] secret :
        List.of(
            entra.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8),
            entra.key().toRSAPublicKey().getEncoded())) {
      JWSHeader header =
          new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(entra.key().getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new MACSigner(secret));
      assertEquals("token-refused", problem(token.serialize()));
    }
  }

  @Test
  void followsKeysThatAreReplaced() {
    String before = entra.token(NOW);
    signIn.person(before);
    entra.rotate();
    assertEquals(Entra.PERSON, signIn.person(entra.token(NOW)).id());
    assertEquals(2, entra.asked());
    assertEquals("sign-in-unreachable", problem(before), "asked twice, and not again so soon");
  }

  @Test
  void doesNotLetStrangersMakeItAskAgainAndAgain() {
    signIn.person(entra.token(NOW));
    RSAKey unknown = Entra.newKey("unknown");
    assertEquals("token-refused", problem(by(unknown, entra.claims(NOW).build())));
    for (int i = 0; i < 20; i++) {
      RSAKey stranger = new RSAKey.Builder(unknown).keyID("unknown-" + i).build();
      problem(by(stranger, entra.claims(NOW).build()));
    }
    assertEquals(2, entra.asked());
    assertEquals(Entra.PERSON, signIn.person(entra.token(NOW)).id());
  }

  @Test
  void saysThatTheKeysCannotBeHad() {
    entra.answers(503);
    ProblemException failure =
        assertThrows(ProblemException.class, () -> signIn.person(entra.token(NOW)));
    assertEquals("sign-in-unreachable", failure.problem().code());
    assertEquals(503, failure.problem().status());
  }

  @Test
  void goesOnWithTheKeysItHas() {
    signIn.person(entra.token(NOW));
    entra.close();
    assertEquals(Entra.PERSON, signIn.person(entra.token(NOW)).id());
    String unknown = by(Entra.newKey("unknown"), entra.claims(NOW).build());
    assertEquals("token-refused", problem(unknown));
  }

  @Test
  void takesTokensOnlyWhereSomebodyMaySignIn() {
    String token = entra.token(NOW);
    assertTrue(signIn.takes(token));
    assertFalse(signIn.takes("ck_0000"));
    assertFalse(signIn.takes("a-key.of-the.settings"));
    assertFalse(new SignIn(MicrosoftSettings.none(), CLOCK).takes(token));
  }

  @Test
  void wantsToKnowWhosePeopleMaySignIn() {
    MicrosoftSettings nobody = new MicrosoftSettings(Entra.CLIENT, null, null, null, null);
    assertThrows(IllegalArgumentException.class, () -> new SignIn(nobody, CLOCK));
  }

  @Test
  void asksWhereTheOneOrganisationSignsIn() {
    assertEquals(entra.address() + "/" + Entra.TENANT, entra.settings().asked());
    assertEquals("api://" + Entra.CLIENT + "/use", entra.settings().wanted());
    Map<String, String> two = Map.of(Entra.TENANT, "default", Entra.CLIENT, "other");
    MicrosoftSettings shared = new MicrosoftSettings(Entra.CLIENT, two, Entra.PERSON, "all", null);
    assertEquals("https://login.microsoftonline.com/organizations", shared.asked());
    assertEquals("api://" + Entra.PERSON + "/all", shared.wanted());
  }

  private static Arguments wrong(String code, Consumer<JWTClaimsSet.Builder> change) {
    return Arguments.of(code, change);
  }

  private static Date at(int seconds) {
    return Date.from(NOW.plusSeconds(seconds));
  }

  private static String by(RSAKey key, JWTClaimsSet claims) {
    return Entra.signed(claims, key, JWSAlgorithm.RS256);
  }

  /** The code with which a token is refused. */
  private String problem(String token) {
    return assertThrows(ProblemException.class, () -> signIn.person(token)).problem().code();
  }
}
