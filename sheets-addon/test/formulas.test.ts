import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell } from "@click-ml/panel/cells";
import { ADDRESS, FakeGoogle } from "./fake/google";
import type { Got, Sent } from "./fake/urlFetch";

const HEADERS = [["age", "city"]];
const KEY = "ck_score";

/** A service with one model that says each row's age back, and a clock that its answers turn. */
class FakeService {
  readonly sent: Sent[] = [];
  readonly asked: number[] = [];
  live = 3;
  createdAt = "2026-01-01T00:00:00Z";
  /** What stands behind every reason. */
  more = "";
  /** Milliseconds that one row takes. */
  each = 0;
  google: FakeGoogle | null = null;
  problem: Got | null = null;

  readonly answer = (sent: Sent): Got => {
    this.sent.push(sent);
    if (this.problem !== null) {
      return this.problem;
    }
    if (sent.url.endsWith("/v1/models/responded")) {
      return json({ live: this.live, createdAt: this.createdAt });
    }
    const { data, version, reasons } = JSON.parse(sent.body ?? "{}") as {
      data: Cell[][];
      version: number;
      reasons: number;
    };
    this.asked.push(data.length);
    if (this.google !== null) {
      this.google.time += this.each * data.length;
    }
    const said = (row: Cell[], at: number) => {
      const args = { column: "contacts in the last year", effect: 0.36, value: row[0] };
      const text = `age ${row[0]} reason ${at}${this.more}`;
      return { column: args.column, effect: 0.36, code: "x", args, text };
    };
    const predictions = data.map((row) => ({
      id: "row",
      predictionId: "p",
      value: `v${version} ${row[0]}`,
      probability: 0.81234,
      marks: [],
      ...(reasons > 0 && { reasons: Array.from({ length: reasons }, (_, at) => said(row, at)) }),
    }));
    return json({ model: "responded", version, arm: "stable", matched: [], ignored: [], predictions });
  };
}

function json(body: unknown, status = 200): Got {
  const type = status < 300 ? "application/json" : "application/problem+json";
  return { status, headers: { "Content-Type": type }, body: JSON.stringify(body) };
}

function open() {
  const service = new FakeService();
  const google = new FakeGoogle("Customers", [], service.answer);
  service.google = google;
  google.document.properties.set("formula key", KEY);
  const predict = (rows: unknown, options: unknown = "", headers: unknown = HEADERS) =>
    plain(google.run("formula", "CLICKML_PREDICT", "responded", headers, rows, options));
  const why = (rows: unknown, options: unknown = "") =>
    plain(google.run("formula", "CLICKML_WHY", "responded", HEADERS, rows, options));
  return { service, google, predict, why };
}

/** A range of values that came out of another realm. */
function plain(range: unknown): unknown {
  return JSON.parse(JSON.stringify(range));
}

const people = (count: number) => Array.from({ length: count }, (_, row): Cell[] => [20 + row, "Graz"]);

describe("formulas", () => {
  it("give one line per row, with the key of the document and the version that answers", () => {
    const { predict, service } = open();
    assert.deepEqual(
      predict([
        [31, "Graz"],
        ["", ""],
        [47, ""],
      ]),
      [["v3 31"], [""], ["v3 47"]],
    );
    assert.deepEqual(predict([[31, "Graz"]], "confidence, version=2"), [["v2 31", 0.812]]);
    assert.ok(service.sent.every(({ headers }) => headers.Authorization === `Bearer ${KEY}`));
    assert.ok(service.sent.every(({ url }) => url.startsWith(`${ADDRESS}/v1/models/responded`)));
  });

  it("say why", () => {
    const { why } = open();
    assert.deepEqual(why([[31, "Graz"]], "reasons=2"), [["age 31 reason 0", "age 31 reason 1"]]);
  });

  it("send dates as ISO text", () => {
    const { predict, service } = open();
    predict([[new Date("2026-03-01T23:00:00Z"), "Graz"]]);
    assert.deepEqual(JSON.parse(service.sent[1]?.body ?? "{}").data, [["2026-03-02", "Graz"]]);
  });

  it("pay for the same rows and version once, also when rows are added", () => {
    const { predict, service, google } = open();
    const first = predict(people(250));
    assert.deepEqual(service.asked, [250]);
    google.time += 50_000;
    assert.deepEqual(predict(people(250)), first);
    assert.equal(service.sent.length, 2, "nothing more was asked");
    predict(people(260));
    assert.deepEqual(service.asked, [250, 60], "only the last hundred changed");
  });

  it("pay for reasons once, however long they are", () => {
    const { why, service } = open();
    for (const more of [
      ": contacts in the last year is much higher than usual: +36 points",
      ` ${"é".repeat(900)}`,
    ]) {
      service.more = more;
      const options = `reasons=${more.length > 100 ? 5 : 3}`;
      const first = why(people(250), options);
      const sent = service.sent.length;
      assert.deepEqual(why(people(250), options), first);
      assert.equal(service.sent.length, sent, `${more.length} characters`);
    }
  });

  it("ask again for what the cache lost a part of", () => {
    const { why, service, google } = open();
    service.more = ` ${"long ".repeat(200)}`;
    const first = why(people(120));
    const [name] = [...google.document.cache.keys()].filter((one) => / 1$/.test(one));
    assert.ok(name !== undefined && google.document.cache.delete(name));
    assert.deepEqual(why(people(120)), first);
    assert.deepEqual(service.asked, [120, 100]);
  });

  it("call columns as the panel does, whatever their headers are", () => {
    const { predict, service } = open();
    const headers = [[new Date("2026-03-01T23:00:00Z"), 2026, true, " age "]];
    predict([[1, 2, 3, 4]], "", headers);
    assert.deepEqual(JSON.parse(service.sent[1]?.body ?? "{}").columns, [
      "2026-03-02",
      "2026",
      "true",
      "age",
    ]);
  });

  it("hear of another version within a minute or so", () => {
    const { predict, service, google } = open();
    predict([[31, "Graz"]]);
    service.live = 4;
    google.time += 61_000;
    assert.deepEqual(predict([[31, "Graz"]]), [["v4 31"]]);
  });

  it("give no answer of a model that was erased, though another has its name and version", () => {
    const { predict, service, google } = open();
    predict([[31, "Graz"]]);
    predict([[31, "Graz"]], "version=3");
    assert.deepEqual(service.asked, [1]);
    service.createdAt = "2026-02-01T00:00:00Z";
    google.time += 61_000;
    predict([[31, "Graz"]], "version=3");
    predict([[31, "Graz"]]);
    assert.deepEqual(service.asked, [1, 1]);
  });

  it("take a name of any length for a model", () => {
    const { google, service } = open();
    service.problem = json({ code: "not-found", detail: "no", requestId: "" }, 404);
    const name = "x".repeat(300);
    assert.throws(() => google.run("formula", "CLICKML_PREDICT", name, HEADERS, people(1), ""), /xxx/);
  });

  it("ask for many rows in few calls, side by side", () => {
    const { predict, service } = open();
    const answers = predict(people(20_000)) as string[][];
    assert.equal(answers.length, 20_000);
    assert.equal(answers[19_999]?.[0], "v3 20019");
    assert.equal(service.asked.length, 10);
  });

  it("refuse more than they can, and point to the panel", () => {
    const { predict, service } = open();
    assert.throws(() => predict(people(20_001)), /20,001 rows; a formula takes 20,000.*in the panel/);
    assert.equal(service.sent.length, 0);
  });

  it("speak up before Google ends them, and keep what is answered", () => {
    const { predict, service, google } = open();
    service.each = 5;
    const began = google.time;
    assert.throws(() => predict(people(10_000)), /take longer than a formula may.*4,000 rows are answered/);
    assert.ok(google.time - began < 30_000);
    assert.throws(() => predict(people(10_000)), /8,000 rows are answered|4,000 rows are answered/);
    predict(people(10_000));
    assert.equal(
      service.asked.reduce((sum, rows) => sum + rows, 0),
      10_000,
      "no row was asked twice",
    );
  });

  it("say in words what is wrong", () => {
    const { predict, service, google } = open();
    const says = (says: RegExp) => assert.throws(() => predict([[31, "Graz"]]), says);
    google.document.properties.clear();
    says(/Allow formulas in this document/);
    google.document.properties.set("formula key", KEY);
    service.problem = json({ code: "key-unknown", detail: "no", requestId: "r1" }, 401);
    says(/key of this document is refused/);
    service.problem = json({ code: "not-found", detail: "There is no such model.", requestId: "r2" }, 404);
    says(/There is no model “responded”/);
    service.problem = json(
      { code: "column-missing", detail: "The column “job” is missing.", requestId: "r3" },
      422,
    );
    says(/The column “job” is missing\. \(Request r3\)/);
    service.problem = { status: 502, headers: {}, body: "<html>" };
    says(/\(502\)/);
    service.problem = null;
    service.live = 0;
    says(/No version of “responded” answers/);
    google.world.allowance.calls = 0;
    says(/calls are used up/);
  });

  it("may neither write into the sheet nor use the screen", () => {
    const { google } = open();
    assert.throws(() => google.run("formula", "removeWritten"), /do not have permission to call/);
    assert.throws(() => google.run("formula", "showPanel"), /do not have permission to call/);
  });
});

describe("the key of the formulas", () => {
  const asked: Sent[] = [];
  let down = false;
  const service = (sent: Sent): Got => {
    asked.push(sent);
    const { Authorization } = sent.headers;
    if (down) {
      return { status: 503, headers: {}, body: "" };
    }
    if (sent.url.endsWith("/v1/workspace")) {
      return json({}, Authorization === "Bearer ck_new" ? 200 : 401);
    }
    return Authorization === "Bearer ck_mine" ? json({ key: "ck_new" }, 201) : json({ detail: "no" }, 403);
  };

  it("is made once, by a click, with the person's own key, and can only predict", () => {
    const google = new FakeGoogle("Customers", [], service);
    google.run("full", "allowFormulas");
    assert.match(google.world.screen.said.at(-1) ?? "", /connect first/);
    google.world.user.set("key", "ck_small");
    google.run("full", "allowFormulas");
    assert.match(google.world.screen.said.at(-1) ?? "", /gives no key to you/);
    google.world.user.set("key", "ck_mine");
    down = true;
    google.run("full", "allowFormulas");
    assert.match(google.world.screen.said.at(-1) ?? "", /service does not answer/);
    down = false;
    google.run("full", "allowFormulas");
    assert.match(google.world.screen.said.at(-1) ?? "", /may predict now/);
    assert.equal(JSON.parse(asked.at(-1)?.body ?? "{}").scope, "score");
    assert.equal(google.document.properties.get("formula key"), "ck_new");
    const before = asked.length;
    google.run("full", "allowFormulas");
    assert.equal(asked.length, before + 1, "the key that works is kept");
    assert.ok(![...google.document.properties.values()].includes("ck_mine"));
  });
});
