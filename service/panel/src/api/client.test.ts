import assert from "node:assert/strict";
import { test } from "node:test";
import { ExampleSignIn } from "../testing/exampleSignIn";
import { HttpApi, serviceOf } from "./client";
import { KeyStore, takeKey } from "./key";
import { ProblemError } from "./problems";
import type { Sent as Arrived, Rows } from "./uploading";

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

test("every call carries the key, and a creating one a key of its own", async () => {
  const { api, sent } = service(() => json({ id: "r1" }));
  await api.train({ table: "t1" }, "once");
  assert.equal(sent[0]?.headers.Authorization, "Bearer ck_test");
  assert.equal(sent[0]?.headers["Idempotency-Key"], "once");
  assert.deepEqual(sent[0]?.body, { table: "t1" });
});

test("who signed in calls with a token, a key goes before it", async () => {
  const account = new ExampleSignIn();
  await account.start();
  const { api, sent } = service(() => json({}), account);
  await api.workspace();
  api.keys.key = "ck_test";
  await api.workspace();
  assert.deepEqual(
    sent.map(({ headers }) => headers.Authorization),
    ["Bearer ann@example.org", "Bearer ck_test"],
  );
});

test("a token that the service refuses ends the sign-in; a key that it refuses does not", async () => {
  const account = new ExampleSignIn();
  await account.start();
  const problem = { code: "token-expired", status: 401 };
  const headers = { "Content-Type": "application/problem+json" };
  const { api } = service(() => new Response(JSON.stringify(problem), { status: 401, headers }), account);
  const heard: unknown[] = [];
  account.whenEnded((because) => heard.push(because));
  api.keys.key = "ck_test";
  await assert.rejects(api.workspace(), problemWith("token-expired"));
  assert.deepEqual(heard, []);
  api.keys.key = null;
  await assert.rejects(api.workspace(), problemWith("token-expired"));
  assert.deepEqual(heard, [problem]);
});

test("a small table travels whole", async () => {
  const { api, sent } = service(() => json({ id: "t1" }));
  await upload(api, [[[1], [2]], [[3]]]);
  assert.deepEqual(
    sent.map(({ method, path }) => `${method} ${path}`),
    ["POST /v1/tables"],
  );
  assert.deepEqual(sent[0]?.body, { name: "Sheet", origin: "B2", columns: ["a"], data: [[1], [2], [3]] });
});

test("a large table travels in blocks and is closed with their number", async () => {
  const { api, sent } = service(() => json({ id: "t1" }));
  const block = Array.from({ length: 60_000 }, (_, row) => [row]);
  const rows = await upload(api, [block, block, block]);
  assert.deepEqual(
    sent.map(({ method, path }) => `${method} ${path}`),
    [
      "POST /v1/tables",
      "PUT /v1/tables/t1/blocks/0",
      "PUT /v1/tables/t1/blocks/1",
      "POST /v1/tables/t1/close",
    ],
  );
  assert.deepEqual(sent[3]?.body, { blocks: 2 });
  assert.deepEqual(rows, [0, 100_000, 180_000]);
});

test("long texts travel in blocks that are small enough for a script to pass on", async () => {
  const { api, sent } = service(() => json({ id: "t1" }));
  const block = Array.from({ length: 150 }, () => ["x".repeat(40_000)]);
  await upload(api, [block]);
  const bodies = sent.slice(1, -1).map(({ body }) => body as { data: Rows });
  assert.ok(bodies.every((body) => JSON.stringify(body).length < 2_500_000));
  assert.equal(
    bodies.reduce((rows, { data }) => rows + data.length, 0),
    150,
  );
});

test("a broken connection and a starting service are tried again, with the same key", async () => {
  const answers = [null, new Response("", { status: 503 }), json({ id: "t1" })];
  const { api, sent } = service(() => answers.shift() ?? null);
  await upload(api, [[[1]]]);
  assert.equal(sent.length, 3);
  assert.equal(new Set(sent.map(({ headers }) => headers["Idempotency-Key"])).size, 1);
});

test("a service that never answers is a problem, not an endless wait", async () => {
  const { api, sent } = service(() => null);
  await assert.rejects(api.workspace(), problemWith("service-unreachable"));
  assert.equal(sent.length, 4);
});

test("a problem of the service arrives as it is", async () => {
  const problem = { code: "column-unknown", detail: "There is no column “x”.", requestId: "7F3K" };
  const headers = { "Content-Type": "application/problem+json" };
  const { api } = service(() => new Response(JSON.stringify(problem), { status: 422, headers }));
  await assert.rejects(api.table("t1"), problemWith("column-unknown"));
});

test("an answer that a proxy made is told apart", async () => {
  const { api } = service(() => new Response("<html>", { status: 500, headers: { "X-Request-Id": "abc" } }));
  await assert.rejects(api.table("t1"), problemWith("answer-unreadable"));
});

test("a stop is no failure of the connection", async () => {
  const { api, sent } = service(() => null);
  const stop = AbortSignal.abort();
  await assert.rejects(api.workspace(stop), (error: Error) => error.name === "AbortError");
  assert.equal(sent.length, 1);
});

test("the key is taken out of the address and kept for the tab", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  const store = new KeyStore(storage);
  const seen: string[] = [];
  const history = {
    replaceState: (_: unknown, __: string, url: string) => seen.push(url),
  } as unknown as History;
  takeKey(store, new URL("http://127.0.0.1:8080/?a=1#key=ck_9&tab=2") as unknown as Location, history);
  assert.equal(store.key, "ck_9");
  assert.deepEqual(seen, ["/?a=1#tab=2"]);
  assert.equal(new KeyStore(storage).key, "ck_9");
  store.key = null;
  assert.equal(new KeyStore(storage).key, null);
});

test("the service of a page stands where the page does, also under a path", () => {
  assert.equal(serviceOf("http://localhost:8080/#key=ck_1", "."), "http://localhost:8080");
  assert.equal(serviceOf("https://example.org/click/ml/?a=1#b", "."), "https://example.org/click/ml");
  assert.equal(
    serviceOf("https://example.org/ml/excel/taskpane.html?_h=a/b", ".."),
    "https://example.org/ml",
  );
  assert.equal(serviceOf("https://example.org/excel/taskpane.html", ".."), "https://example.org");
});

const BASE = "https://click.example.org/ml";

function service(answer: () => Response | null, signIn: ExampleSignIn | null = null) {
  const sent: Sent[] = [];
  const keys = new KeyStore(null);
  keys.key = signIn === null ? "ck_test" : null;
  const api = new HttpApi({
    base: BASE,
    keys,
    signIn,
    pause: async () => undefined,
    fetch: async (path, init) => {
      const body = typeof init?.body === "string" ? JSON.parse(init.body) : null;
      sent.push({
        method: init?.method ?? "GET",
        path: String(path).slice(BASE.length),
        headers: init?.headers as Sent["headers"],
        body,
      });
      init?.signal?.throwIfAborted();
      const response = answer();
      if (response === null) {
        throw new TypeError("fetch failed");
      }
      return response;
    },
  });
  return { api, sent };
}

function json(body: unknown): Response {
  return new Response(JSON.stringify(body), { status: 200, headers: { "Content-Type": "application/json" } });
}

async function upload(api: HttpApi, blocks: readonly Rows[]): Promise<number[]> {
  const sent: number[] = [];
  const source = async function* () {
    yield* blocks;
  };
  const request = { name: "Sheet", origin: "B2", columns: ["a"], blocks: source() };
  const arrived: Arrived = async (rows) => void sent.push(rows);
  await api.upload(request, arrived, new AbortController().signal);
  return sent;
}

function problemWith(code: string) {
  return (error: unknown) => error instanceof ProblemError && error.problem.code === code;
}
