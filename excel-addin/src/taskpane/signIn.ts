import { localProblem, ProblemError } from "@click-ml/panel/api/problems";
import type { SignIn } from "@click-ml/panel/api/signIn";
import type { Problem } from "@click-ml/panel/api/wire";

/** What the service says about signing in, under `/excel/sign-in.json`. */
export interface Offer {
  readonly clientId: string;
  readonly authority: string;
  readonly scope: string;
}

export interface Token {
  readonly text: string;
  /** When it ends, in milliseconds of the clock. */
  readonly until: number;
}

/** The person's account as Excel knows it. Failures are ProblemErrors. */
export interface Account {
  /** Null when the person must be asked. */
  silently(): Promise<Token | null>;
  /** Null when the person closed what asked them. */
  asking(): Promise<Token | null>;
}

export interface SignInSurroundings {
  /** What the service offers; null: nothing. */
  readonly offer: () => Promise<Offer | null>;
  /** Opens Microsoft's library, which is large, for those who want it only. */
  readonly open: (offer: Offer) => Promise<Account>;
  /** Remembers that this person signs in; nothing of what they sign in with. */
  readonly remember: (signedIn: boolean) => void;
  readonly remembered: () => boolean;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
}

/** A token that ends so soon is renewed before it is used; Microsoft's library gives a new one a minute earlier. */
const EARLY_MILLISECONDS = 4 * 60_000;

/** How long Excel may take to answer what asks nobody; a cell must not be busy for ever. */
const PATIENCE_MILLISECONDS = 30_000;

/** Signing in with Microsoft, through Excel. Tokens are kept in memory alone. */
export class MicrosoftSignIn implements SignIn {
  #offer: Promise<Offer | null> | null = null;
  #account: Promise<Account> | null = null;
  #renewing: Promise<string> | null = null;
  #token: Token | null = null;
  #listener: (because: Problem) => void = () => undefined;

  constructor(private readonly around: SignInSurroundings) {}

  async offered(): Promise<boolean> {
    return (await this.#offered()) !== null;
  }

  async start(): Promise<boolean> {
    const account = await this.#soon(this.#open());
    const token =
      account && ((await this.#soon(account.silently()).catch(() => null)) ?? (await account.asking()));
    if (token === null) {
      return false;
    }
    this.#token = token;
    this.around.remember(true);
    return true;
  }

  async token(): Promise<string | null> {
    if (!this.around.remembered()) {
      return null;
    }
    if (this.#token !== null && this.#token.until - this.around.now() > EARLY_MILLISECONDS) {
      return this.#token.text;
    }
    // All calls of one moment wait for the same answer.
    this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  end(because: Problem | null): void {
    this.#token = null;
    if (because === null) {
      this.around.remember(false);
    } else {
      this.#listener(because);
    }
  }

  whenEnded(listener: (because: Problem) => void): void {
    this.#listener = listener;
  }

  /** A failure on the way, such as no network, leaves the person signed in. */
  async #renew(): Promise<string> {
    const token = await this.#soon(this.#open().then((account) => account?.silently() ?? null));
    if (token === null) {
      const problem = { ...localProblem("token-expired", "", ""), status: 401 };
      this.end(problem);
      throw new ProblemError(problem);
    }
    this.#token = token;
    return token.text;
  }

  #soon<T>(work: Promise<T>): Promise<T> {
    const late = this.around.wait(PATIENCE_MILLISECONDS).then((): never => {
      throw new ProblemError(localProblem("sign-in-slow", "", ""));
    });
    return Promise.race([work, late]);
  }

  async #open(): Promise<Account | null> {
    const offer = await this.#offered();
    if (offer === null) {
      return null;
    }
    this.#account ??= this.around.open(offer);
    this.#account.catch(() => {
      this.#account = null;
    });
    return this.#account;
  }

  /** Asked again after a failure: the service may have been starting. */
  #offered(): Promise<Offer | null> {
    this.#offer ??= this.around.offer().catch(() => {
      this.#offer = null;
      return null;
    });
    return this.#offer;
  }
}
