import assert from "node:assert/strict";
import { test } from "node:test";
import { localProblem, ProblemError } from "@click-ml/panel/api/problems";
import type { Problem } from "@click-ml/panel/api/wire";
import { type Account, MicrosoftSignIn, type Offer, type Token } from "./signIn";

const OFFER: Offer = { clientId: "c", authority: "https://login.example/t", scope: "api://c/use" };
const HOUR = 3_600_000;

test("asks the person only where it must, and remembers that they signed in", async () => {
  const { signIn, account, marked, opened } = open();
  assert.equal(await signIn.token(), null);
  assert.equal(opened(), 0, "Microsoft's library is loaded for those who want it only");
  assert.equal(await signIn.start(), true);
  assert.deepEqual(account.asked, ["silently", "asking"]);
  assert.equal(marked(), true);
  assert.equal(await signIn.token(), "token 1");
});

test("a person whom Excel knows is asked nothing", async () => {
  const { signIn, account } = open({ known: true });
  assert.equal(await signIn.start(), true);
  assert.deepEqual(account.asked, ["silently"]);
});

test("who closes the question is not signed in", async () => {
  const { signIn, account, marked } = open();
  account.closes = true;
  assert.equal(await signIn.start(), false);
  assert.equal(marked(), false);
  assert.equal(await signIn.token(), null);
});

test("who signed in before is let in without a question", async () => {
  const { signIn, account } = open({ known: true, marked: true });
  assert.equal(await signIn.token(), "token 1");
  assert.deepEqual(account.asked, ["silently"]);
});

test("a token is renewed before it ends, once for all calls of a moment", async () => {
  const { signIn, account, pass } = open({ known: true, marked: true });
  await signIn.token();
  pass(HOUR - 5 * 60_000);
  assert.equal(await signIn.token(), "token 1");
  pass(2 * 60_000);
  assert.deepEqual(await Promise.all([signIn.token(), signIn.token()]), ["token 2", "token 2"]);
  assert.equal(account.asked.length, 2);
});

test("a sign-in that Excel no longer renews has ended", async () => {
  const { signIn, account, pass, marked } = open({ known: true, marked: true });
  const heard: Problem[] = [];
  signIn.whenEnded((because) => heard.push(because));
  await signIn.token();
  account.known = false;
  pass(HOUR);
  await assert.rejects(signIn.token(), problemWith("token-expired"));
  assert.deepEqual(
    heard.map(({ code }) => code),
    ["token-expired"],
  );
  assert.equal(marked(), true, "the next opening tries again");
});

test("a failure on the way ends nothing", async () => {
  const { signIn, account } = open({ known: true, marked: true });
  let ended = false;
  signIn.whenEnded(() => {
    ended = true;
  });
  account.fails = true;
  await assert.rejects(signIn.token(), problemWith("sign-in-failed"));
  account.fails = false;
  assert.equal(await signIn.token(), "token 1");
  assert.equal(ended, false);
});

test("an Excel that does not answer is not waited for in vain", async () => {
  const { signIn, account } = open({ known: true, marked: true, wait: async () => undefined });
  account.hangs = true;
  await assert.rejects(signIn.token(), problemWith("sign-in-slow"));
});

test("signing out forgets the token and that there was one", async () => {
  const { signIn, marked } = open({ known: true });
  await signIn.start();
  signIn.end(null);
  assert.equal(marked(), false);
  assert.equal(await signIn.token(), null);
});

test("offers nothing that the service does not, and asks again after a failure", async () => {
  const none = open({ offer: async () => null });
  assert.equal(await none.signIn.offered(), false);
  assert.equal(await none.signIn.start(), false);
  assert.equal(none.opened(), 0);
  let starting = true;
  const slow = open({
    offer: async () => {
      if (starting) {
        throw new TypeError("fetch failed");
      }
      return OFFER;
    },
  });
  assert.equal(await slow.signIn.offered(), false);
  starting = false;
  assert.equal(await slow.signIn.offered(), true);
});

test("opens Microsoft's library again when it could not be loaded", async () => {
  const { signIn, breaks } = open({ known: true });
  breaks(true);
  await assert.rejects(signIn.start());
  breaks(false);
  assert.equal(await signIn.start(), true);
});

/** Ann's account in Excel. */
class Example implements Account {
  readonly asked: string[] = [];
  /** Whether she closes what asks her. */
  closes = false;
  /** Whether there is no way to Microsoft. */
  fails = false;
  /** Whether Excel says nothing at all. */
  hangs = false;
  #given = 0;

  constructor(
    public known: boolean,
    private readonly now: () => number,
  ) {}

  async silently() {
    this.asked.push("silently");
    if (this.hangs) {
      return new Promise<never>(() => undefined);
    }
    if (this.fails) {
      throw new ProblemError(localProblem("sign-in-failed", "", ""));
    }
    return this.known ? this.#token() : null;
  }

  async asking() {
    this.asked.push("asking");
    return this.closes ? null : this.#token();
  }

  #token(): Token {
    this.#given++;
    return { text: `token ${this.#given}`, until: this.now() + HOUR };
  }
}

const never = (_: number) => new Promise<void>(() => undefined);

function open({
  known = false,
  marked = false,
  wait = never,
  offer = async (): Promise<Offer | null> => OFFER,
} = {}) {
  let time = 0;
  let isMarked = marked;
  let opened = 0;
  let broken = false;
  const account = new Example(known, () => time);
  const signIn = new MicrosoftSignIn({
    offer,
    wait,
    async open() {
      opened++;
      if (broken) {
        throw new TypeError("the script cannot be loaded");
      }
      return account;
    },
    remember: (signedIn) => {
      isMarked = signedIn;
    },
    remembered: () => isMarked,
    now: () => time,
  });
  return {
    signIn,
    account,
    opened: () => opened,
    marked: () => isMarked,
    breaks: (now: boolean) => {
      broken = now;
    },
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

function problemWith(code: string) {
  return (error: unknown) => error instanceof ProblemError && error.problem.code === code;
}
