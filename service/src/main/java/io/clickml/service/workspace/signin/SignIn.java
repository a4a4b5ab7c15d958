package io.clickml.service.workspace.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import io.clickml.modelstore.Cut;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows people by the access tokens (version 2.0) that Microsoft Entra gives them for this service.
 * Rules: "Access tokens" and "Secure applications and APIs by validating claims" of Microsoft's
 * documentation, RFC 8725.
 */
public final class SignIn {
  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
  private static final ProblemKind REFUSED =
      new ProblemKind("token-refused", 401, "The sign-in is not valid");
  private static final ProblemKind EXPIRED =
      new ProblemKind("token-expired", 401, "The sign-in has ended");
  private static final ProblemKind TENANT_UNKNOWN =
      new ProblemKind("tenant-unknown", 403, "Your organisation may not sign in here");
  private static final ProblemKind UNREACHABLE =
      new ProblemKind("sign-in-unreachable", 503, "The sign-in cannot be checked");

  /** The head of a token is a JSON object, so its first letters are always these. */
  private static final Pattern FORM =
      Pattern.compile("eyJ[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

  private static final Pattern PERSON = Pattern.compile(MicrosoftSettings.GUID);
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 200;

  private final String scope;
  private final Map<String, Organisation> organisations = new TreeMap<>();

  /** Whose tokens count, and where their keys are. */
  public SignIn(MicrosoftSettings settings, Clock clock) {
    if (settings.offered() && settings.tenants().isEmpty()) {
      throw new IllegalArgumentException(
          "The setting signIn.microsoft has a clientId and no tenants: say whose people may sign"
              + " in, or leave both empty.");
    }
    this.scope = settings.scope();
    if (settings.offered()) {
      settings
          .tenants()
          .forEach(
              (tenant, workspace) ->
                  organisations.put(
                      tenant, new Organisation(workspace, check(settings, tenant, clock))));
    }
  }

  private static TokenCheck check(MicrosoftSettings settings, String tenant, Clock clock) {
    String at = settings.authority() + "/" + tenant;
    URI keys = URI.create(at + "/discovery/v2.0/keys");
    return new TokenCheck(keys, at + "/v2.0", settings.audience(), clock);
  }

  /** Whether a credential is to be read here; where nobody may sign in, none is. */
  public boolean takes(String credential) {
    return !organisations.isEmpty() && FORM.matcher(credential).matches();
  }

  /** The workspaces of those who may sign in. */
  public List<String> workspaces() {
    return organisations.values().stream().map(Organisation::workspace).distinct().toList();
  }

  /**
   * Who signed in.
   *
   * @param token what Microsoft gave them
   * @throws ProblemException 401 when it is not valid, 403 when their organisation may not sign in,
   *     503 when Microsoft's keys cannot be had
   */
  public Person person(String token) {
    try {
      SignedJWT signed = SignedJWT.parse(token);
      Organisation home = organisation(signed.getJWTClaimsSet());
      return person(home, home.check().claims(signed));
    } catch (ExpiredJWTException late) {
      throw EXPIRED.because("Sign in again.").asException();
    } catch (KeySourceException failure) {
      LOG.warn("Microsoft's keys cannot be had: {}", reason(failure));
      throw UNREACHABLE
          .because("Microsoft's keys cannot be had just now. Try again soon; keys work meanwhile.")
          .asException();
    } catch (ParseException | BadJOSEException | JOSEException failure) {
      throw refused(failure);
    }
  }

  /** Before anything is asked of Microsoft: what it says of itself decides whom we ask. */
  private Organisation organisation(JWTClaimsSet said) throws ParseException, BadJOSEException {
    if (said == null || said.getStringClaim("tid") == null) {
      throw new BadJOSEException("names no tenant");
    }
    Organisation found = organisations.get(said.getStringClaim("tid"));
    if (found == null) {
      throw TENANT_UNKNOWN
          .because(
              "Whoever runs the service decides whose people may. Take another account, or a key.")
          .asException();
    }
    return found;
  }

  private Person person(Organisation home, JWTClaimsSet claims)
      throws ParseException, BadJOSEException {
    String scopes = claims.getStringClaim("scp");
    if (scopes == null || !List.of(scopes.split(" ")).contains(scope)) {
      throw new BadJOSEException("lacks the scope " + scope);
    }
    String id = claims.getStringClaim("oid");
    if (id == null || !PERSON.matcher(id).matches()) {
      throw new BadJOSEException("names no person");
    }
    String name = claims.getStringClaim("preferred_username");
    String shown = name == null || name.isBlank() ? id : name.strip();
    return new Person(home.workspace(), id, Cut.to(shown, LONGEST_NAME));
  }

  /** The reason is for whoever runs the service; it names claims, which a stranger may have set. */
  private static ProblemException refused(Exception failure) {
    LOG.info("a token was refused: {}", reason(failure));
    return REFUSED
        .because("Sign in again. Why it is not valid stands in the log of the service.")
        .asException();
  }

  private static String reason(Exception failure) {
    String said = String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}", " ");
    return Cut.to(said, LONGEST_REASON);
  }

  private record Organisation(String workspace, TokenCheck check) {}
}
