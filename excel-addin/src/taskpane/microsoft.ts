import {
  AuthError,
  type AuthenticationResult,
  BrowserCacheLocation,
  ClientAuthErrorCodes,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  PublicClientApplication,
} from "@azure/msal-browser";
import { localProblem, ProblemError } from "@click-ml/panel/api/problems";
import type { Account, Offer, Token } from "./signIn";

/** Microsoft's library over the bridge that Excel gives the page (nested app authentication); no other way is taken. */
export async function openAccount(
  { clientId, authority, scope }: Offer,
  loginHint: string,
): Promise<Account> {
  let nested = false;
  const app = await createNestablePublicClientApplication(
    { auth: { clientId, authority }, cache: { cacheLocation: BrowserCacheLocation.MemoryStorage } },
    undefined,
    (settings, controller) => {
      nested = true;
      return new PublicClientApplication(settings, controller);
    },
  );
  if (!nested) {
    throw new ProblemError(localProblem("sign-in-impossible", "", ""));
  }
  const request = { scopes: [scope], loginHint };
  return {
    silently: () => token(app.ssoSilent(request), isQuestion),
    asking: () => token(app.acquireTokenPopup(request), isClosed),
  };
}

/** The token; null for a failure that is none. */
async function token(asked: Promise<AuthenticationResult>, isNone: (error: unknown) => boolean) {
  try {
    const { accessToken, expiresOn } = await asked;
    return { text: accessToken, until: expiresOn?.getTime() ?? 0 } satisfies Token;
  } catch (error) {
    if (isNone(error)) {
      return null;
    }
    const said = error instanceof Error ? error.message : String(error);
    throw new ProblemError(localProblem("sign-in-failed", "", said, { said }));
  }
}

function isQuestion(error: unknown): boolean {
  return error instanceof InteractionRequiredAuthError || is(error, ClientAuthErrorCodes.noAccountFound);
}

function isClosed(error: unknown): boolean {
  return is(error, ClientAuthErrorCodes.userCanceled);
}

function is(error: unknown, code: string): boolean {
  return error instanceof AuthError && error.errorCode === code;
}
