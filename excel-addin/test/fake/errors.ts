/** A refusal as Excel gives it: a code that programs know, and a sentence. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}
