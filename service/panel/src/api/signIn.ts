import type { Problem } from "./wire";

/** Signing in with an account in place of a key, where the host can do that and the service allows it. */
export interface SignIn {
  /** Whether the service lets people sign in; never fails. */
  offered(): Promise<boolean>;
  /** Signs in, and asks the person where that is needed; false when they closed what asked. */
  start(): Promise<boolean>;
  /**
   * What the next call carries, renewed before it ends; null when nobody signed in. It asks nobody: a ProblemError when
   * the person must be asked.
   */
  token(): Promise<string | null>;
  /** Signs out; `because` is told to who listens. */
  end(because: Problem | null): void;
  /** Hears that the person must sign in again to go on. */
  whenEnded(listener: (because: Problem) => void): void;
}
