package io.clickml.service.alert;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.clickml.service.platform.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  /** The example of the Standard Webhooks' own libraries. */
  @Test
  void signsAsTheStandardDoes() {
    assertEquals(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        Signature.of(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            "{\"test\": 2432232314}"));
  }

  @Test
  void takesWhatItMakes() {
    assertDoesNotThrow(() -> Signature.check(Signature.secret(new byte[32]), "secret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret", "whsec_", "whsec_c2hvcnQ=", "whsec_?", "MfKQ9r8GKYqrTwjU"})
  void refusesWhatIsNoSecret(String text) {
    ProblemException refused =
        assertThrows(ProblemException.class, () -> Signature.check(text, "webhooks[0].secret"));
    assertEquals("webhooks[0].secret", refused.problem().field());
  }
}
