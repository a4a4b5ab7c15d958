package io.clickml.service.workspace.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sign-in with Microsoft Entra; absent settings take the default.
 *
 * @param clientId application (client) ID of the add-in's registration; blank: nobody signs in
 * @param tenants IDs of organisations at Microsoft, each with the workspace of its people; a blank
 *     ID is none
 * @param audience application (client) ID of the registration whose scope is asked for; blank: the
 *     same registration
 * @param scope name of the scope that a token must carry
 * @param authority where Microsoft signs people in
 */
public record MicrosoftSettings(
    @Pattern(regexp = "|" + GUID, message = MESSAGE) String clientId,
    Map<
            @Pattern(regexp = GUID, message = MESSAGE) String,
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") String>
        tenants,
    @Pattern(regexp = "|" + GUID, message = MESSAGE) String audience,
    @Pattern(regexp = "[A-Za-z0-9_.-]{1,120}") String scope,
    @Pattern(
            regexp = "https://[a-z0-9.-]+|http://127\\.0\\.0\\.1:[0-9]+",
            message = "must be an https address without a path")
        String authority) {
  /** An ID as Microsoft shows it. */
  static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private static final String MESSAGE = "must be an ID as Microsoft shows it, such as 0a1b2c3d-…";

  public MicrosoftSettings {
    clientId = lower(clientId);
    tenants = named(tenants);
    audience = audience == null || audience.isBlank() ? clientId : lower(audience);
    scope = scope == null ? "use" : scope;
    authority = authority == null ? "https://login.microsoftonline.com" : authority;
  }

  /** No sign-in. */
  public static MicrosoftSettings none() {
    return new MicrosoftSettings(null, null, null, null, null);
  }

  /** Whether people may sign in. */
  public boolean offered() {
    return !clientId.isEmpty();
  }

  /** What a page asks Microsoft for. */
  public String wanted() {
    return "api://" + audience + "/" + scope;
  }

  /** Where a page asks: at the one organisation that may sign in, else at whichever is theirs. */
  public String asked() {
    String whose = tenants.size() == 1 ? tenants.keySet().iterator().next() : "organizations";
    return authority + "/" + whose;
  }

  private static Map<String, String> named(Map<String, String> tenants) {
    Map<String, String> named = new TreeMap<>();
    if (tenants != null) {
      tenants.forEach((id, workspace) -> named.put(lower(id), workspace));
    }
    named.remove("");
    return named;
  }

  private static String lower(String id) {
    return id == null ? "" : id.strip().toLowerCase(Locale.ROOT);
  }
}
