import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const SCRIPT = join(dirname(fileURLToPath(import.meta.url)), "https.sh");
const home = mkdtempSync(join(tmpdir(), "click-ml-https-"));
after(() => rmSync(home, { recursive: true }));

const sourced = (folder, path = process.env.PATH) =>
  spawnSync("bash", ["-c", `set -euo pipefail; . "${SCRIPT}"; printf '%s\n' "$\{connector[@]}"`], {
    env: { ...process.env, CLICKML_HOME: folder, PATH: path },
    encoding: "utf8",
  });
const certificate = () => readFileSync(join(home, "https/this-machine.crt"), "utf8");

test("a certificate is made once, and again where half of it is lost", () => {
  const first = sourced(home);
  assert.equal(first.status, 0, first.stderr);
  assert.match(first.stdout, /type=https\n.*keyStorePath=.*this-machine\.p12/);
  const made = certificate();
  assert.equal(sourced(home).status, 0);
  assert.equal(certificate(), made, "it was trusted already");
  rmSync(join(home, "https/this-machine.p12"));
  assert.equal(sourced(home).status, 0);
  assert.notEqual(certificate(), made, "the lost key's certificate is of no use");
  const listed = ["-list", "-keystore", join(home, "https/this-machine.p12"), "-storepass", "click-ml"];
  assert.match(execFileSync("keytool", listed, { encoding: "utf8" }), /click-ml/);
});

test("where none can be made it stops and says why", () => {
  const tools = join(home, "tools");
  mkdirSync(tools);
  writeFileSync(join(tools, "keytool"), "#!/bin/sh\necho no room left\nexit 3\n");
  chmodSync(join(tools, "keytool"), 0o755);
  const refused = sourced(join(home, "other"), `${tools}:${process.env.PATH}`);
  assert.notEqual(refused.status, 0);
  assert.match(refused.stderr, /no room left/);
});
