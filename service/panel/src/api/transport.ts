import type { KeyStore } from "./key";
import { isAbort, localProblem, ProblemError, problemOf } from "./problems";
import type { SignIn } from "./signIn";
import type { Problem } from "./wire";

export interface Call {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** Makes a POST that creates something safe to repeat. */
  readonly idempotencyKey?: string;
}

export interface Surroundings {
  /** Address of the service without a slash at its end. */
  readonly base: string;
  readonly keys: KeyStore;
  /** How a person calls who has no key. */
  readonly signIn?: SignIn | null;
  readonly fetch: typeof fetch;
  /** Waits before a call is repeated. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Too slow a connection, too many calls, gateways and services that are starting. */
const BUSY = [408, 429, 502, 503, 504];
const PAUSES = [500, 1500, 4000];

/**
 * Sends one call; repeats it when the connection broke or the service is starting. Every call of the panel may be
 * repeated: what creates something carries a key, the rest changes nothing the second time.
 */
export class Transport {
  constructor(private readonly around: Surroundings) {}

  async json<T>(call: Call): Promise<T> {
    return (await this.send(call)).json() as Promise<T>;
  }

  async send(call: Call): Promise<Response> {
    for (let attempt = 0; ; attempt++) {
      const response = await this.#try(call);
      const again = PAUSES[attempt];
      const busy = response === null || BUSY.includes(response.status);
      if (busy && again !== undefined) {
        await this.around.pause(again);
        call.signal?.throwIfAborted();
        continue;
      }
      if (response === null) {
        throw new ProblemError(localProblem("service-unreachable", "", "", { address: this.around.base }));
      }
      if (!response.ok) {
        throw new ProblemError(await this.#problem(response));
      }
      return response;
    }
  }

  /** A key that is refused is changed in the panel; who signed in has to do so again. */
  async #problem(response: Response): Promise<Problem> {
    const problem = await problemOf(response);
    if (problem.status === 401 && this.around.keys.key === null) {
      this.around.signIn?.end(problem);
    }
    return problem;
  }

  async #try(call: Call): Promise<Response | null> {
    const headers: Record<string, string> = {};
    const bearer = this.around.keys.key ?? (await this.around.signIn?.token()) ?? null;
    if (bearer !== null) {
      headers.Authorization = `Bearer ${bearer}`;
    }
    if (call.body !== undefined) {
      headers["Content-Type"] = "application/json";
    }
    if (call.idempotencyKey !== undefined) {
      headers["Idempotency-Key"] = call.idempotencyKey;
    }
    const init: RequestInit = { method: call.method, headers, signal: call.signal ?? null };
    if (call.body !== undefined) {
      init.body = JSON.stringify(call.body);
    }
    try {
      return await this.around.fetch(this.around.base + call.path, init);
    } catch (error) {
      if (isAbort(error)) {
        throw error;
      }
      return null;
    }
  }
}
