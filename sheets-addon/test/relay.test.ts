import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { HttpApi } from "@click-ml/panel/api";
import { KeyStore } from "@click-ml/panel/key";
import { callsOf, type GoogleRun } from "../src/sidebar/google";
import { KEPT, relayFetch } from "../src/sidebar/relay";
import { ADDRESS, FakeGoogle } from "./fake/google";
import type { Got, Sent } from "./fake/urlFetch";

const KEY = "ck_mine";

function json(body: unknown, status = 200): Got {
  const type = status < 300 ? "application/json" : "application/problem+json";
  return { status, headers: { "content-type": type, "x-request-id": "r_7" }, body: JSON.stringify(body) };
}

/** The panel's way to a service, through the script; a clock that waits in no time. */
function open(answer: (sent: Sent) => Got) {
  const sent: Sent[] = [];
  const google = new FakeGoogle("Customers", [], (one) => {
    sent.push(one);
    return answer(one);
  });
  const call = callsOf(() => google.scriptRun as GoogleRun);
  const keys = new KeyStore(null);
  keys.key = KEPT;
  const waits: number[] = [];
  const pause = async (milliseconds: number) => {
    waits.push(milliseconds);
    google.time += milliseconds;
  };
  const clock = { now: () => google.time, pause };
  const keep = () => {
    keys.key = KEPT;
  };
  const api = new HttpApi({ base: ADDRESS, keys, fetch: relayFetch(call, ADDRESS, clock, keep), pause });
  return { google, sent, keys, api, waits };
}

const never = new AbortController().signal;

describe("the way to the service", () => {
  it("keeps a new key with Google once the service knows it, and hands it out no more", async () => {
    const known = (sent: Sent) => sent.headers.Authorization === `Bearer ${KEY}`;
    const { api, keys, google, sent } = open((one) =>
      known(one) ? json({ scope: "all" }) : json({ code: "key-unknown", detail: "no" }, 401),
    );
    keys.key = "ck_wrong";
    await assert.rejects(api.workspace(), /no/);
    assert.equal(google.world.user.size, 0);
    keys.key = KEY;
    await api.workspace();
    assert.equal(google.world.user.get("key"), KEY);
    assert.equal(keys.key, KEPT);
    await api.workspace();
    assert.equal(sent.at(-1)?.headers.Authorization, `Bearer ${KEY}`);
  });

  it("carries questions as they are", async () => {
    const { api, sent } = open(() => json({ id: "t" }, 201));
    await api.train({ table: "t_1", target: "bought" }, "once");
    assert.deepEqual(sent[0], {
      method: "POST",
      url: `${ADDRESS}/v1/trainings`,
      headers: { "Idempotency-Key": "once", "Content-Type": "application/json" },
      body: JSON.stringify({ table: "t_1", target: "bought" }),
    });
  });

  it("carries files byte by byte", async () => {
    const bytes = Uint8Array.from({ length: 600 }, (_, at) => at % 256);
    const { api } = open(() => ({
      status: 200,
      headers: { "Content-Type": "application/zip" },
      body: bytes,
    }));
    const blob = await api.bundle("bought", 1);
    assert.deepEqual(new Uint8Array(await blob.arrayBuffer()), bytes);
  });

  it("hands over problems with their request number", async () => {
    const problem = { code: "key-unknown", detail: "This key is not known.", requestId: "r_7", status: 401 };
    const { api } = open(() => json(problem, 401));
    await assert.rejects(api.workspace(), { problem });
  });

  it("tries again where nothing answers, but not when the day's calls are used up", async () => {
    let tries = 0;
    const { api, google } = open(() => {
      tries++;
      throw new Error(`Address unavailable: ${ADDRESS}/v1/workspace`);
    });
    const code = (wanted: string) => (error: { problem?: { code: string } }) =>
      error.problem?.code === wanted;
    await assert.rejects(api.workspace(), code("service-unreachable"));
    assert.equal(tries, 4);
    google.world.allowance.calls = 0;
    await assert.rejects(api.workspace(), code("quota-used-up"));
    assert.equal(tries, 4);
  });

  it("asks for news seldom enough for Google's daily calls", async () => {
    const { api, google, waits } = open(() => json({ events: [], next: 1, state: "running" }));
    const began = google.time;
    let calls = 0;
    while (google.time - began < 3_600_000) {
      await api.events("r_1", 1, 20, never);
      calls++;
    }
    assert.ok(calls < 1_000 / 2.5, `${calls} calls in an hour`);
    assert.equal(waits[0], 3_000);
    assert.equal(waits.at(-1), 10_000);
  });

  it("forgets an answer that nobody waits for", async () => {
    const stop = new AbortController();
    const { api } = open(() => json({ events: [] }));
    const asked = api.events("r_1", 0, 0, stop.signal);
    stop.abort();
    await assert.rejects(asked, { name: "AbortError" });
  });
});

describe("google.script.run", () => {
  it("runs ten calls at once and refuses what cannot travel", async () => {
    const google = new FakeGoogle("Customers", [["a"]]);
    const call = callsOf(() => google.scriptRun as GoogleRun);
    const views = await Promise.all(Array.from({ length: 40 }, () => call("look", null)));
    assert.ok(views.every((view) => view?.sheet === "Customers"));
    const never = new Date() as unknown as string;
    await assert.rejects(call("save", "x", never), /illegal value/);
  });
});
