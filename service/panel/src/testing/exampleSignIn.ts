import type { SignIn } from "../api/signIn";
import type { Problem } from "../api/wire";

/** Ann's account; in place of a token stands her name. */
export class ExampleSignIn implements SignIn {
  /** Whether she closes what asks her. */
  closes = false;
  #token: string | null = null;
  #listener: (because: Problem) => void = () => undefined;

  async offered() {
    return true;
  }

  async start() {
    if (!this.closes) {
      this.#token = "ann@example.org";
    }
    return !this.closes;
  }

  async token() {
    return this.#token;
  }

  end(because: Problem | null) {
    this.#token = null;
    if (because !== null) {
      this.#listener(because);
    }
  }

  whenEnded(listener: (because: Problem) => void) {
    this.#listener = listener;
  }
}
