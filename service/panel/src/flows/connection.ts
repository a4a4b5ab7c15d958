import { type Signal, signal } from "@preact/signals";
import type { Api } from "../api/client";
import { ProblemError, toProblem } from "../api/problems";

/**
 * Who calls: a key, or a person who signed in. Every way in is true when it led in, false when there is nothing to go in
 * with, and otherwise fails with a ProblemError.
 */
export class Connection {
  /** Whether the person may sign in with their account instead of a key. */
  readonly canSignIn: Signal<boolean> = signal(false);
  /** The name of the person who signed in; null when a key connects. */
  readonly person: Signal<string | null> = signal(null);

  constructor(private readonly api: Api) {}

  /** With what is kept of the last time; nobody is asked for anything. */
  async again(): Promise<boolean> {
    const { keys, signIn } = this.api;
    if (keys.key !== null) {
      return this.withKey(keys.key);
    }
    return ((await signIn?.token()) ?? null) !== null && this.#know();
  }

  /** Tries a key; keeps it unless the service refuses it. */
  async withKey(key: string): Promise<boolean> {
    const { keys } = this.api;
    const before = keys.key;
    if (key !== before) {
      keys.key = key;
    }
    try {
      return await this.#know();
    } catch (error) {
      if (toProblem(error).status === 401) {
        keys.key = before === key ? null : before;
      }
      throw error;
    }
  }

  /** With the person's account; false when they closed what asked them. */
  async withAccount(): Promise<boolean> {
    const { keys, signIn } = this.api;
    if (!(await signIn?.start())) {
      return false;
    }
    keys.key = null;
    try {
      return await this.#know();
    } catch (error) {
      const problem = toProblem(error);
      if (problem.status === 403) {
        signIn?.end(null);
      }
      throw new ProblemError(problem);
    }
  }

  /** Looks what may be offered to who is not connected. */
  async lost(): Promise<void> {
    this.person.value = null;
    this.canSignIn.value = (await this.api.signIn?.offered()) ?? false;
  }

  async #know(): Promise<true> {
    this.person.value = (await this.api.workspace()).person;
    return true;
  }
}
