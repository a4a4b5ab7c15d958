import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const START_MILLISECONDS = 90_000;

/** A service that runs: the address it printed, key included, and how to stop it. */
export interface RunningService {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Starts the packaged service on free ports with an empty data folder, as `ops/start` does. `CLICKML_E2E_ADDRESS` names
 * one that already runs.
 */
export async function startService(): Promise<RunningService> {
  const known = process.env.CLICKML_E2E_ADDRESS;
  return known === undefined ? startWith({}) : { address: known, stop: async () => undefined };
}

/** Settings of a service that differ from those of `service/config.yml`. */
export interface Settings {
  /** Policies by which versions take over, as YAML on one line. */
  readonly policies?: string;
  /** Further ones, by the names that the file gives them in the environment. */
  readonly others?: Readonly<Record<string, string>>;
}

/** Starts it with other settings. */
export async function startWith({ policies = "{}", others = {} }: Settings): Promise<RunningService> {
  const repository = repositoryOf(process.cwd());
  const home = mkdtempSync(join(tmpdir(), "click-ml-e2e-"));
  const usual = readFileSync(join(repository, "service/config.yml"), "utf8");
  const config = join(home, "config.yml");
  writeFileSync(config, usual.replace("policies: {}", `policies: ${policies}`));
  const service = spawn("java", ["-jar", "service/target/click-ml.jar", "server", config], {
    cwd: repository,
    env: {
      ...process.env,
      CLICKML_HOME: home,
      CLICKML_PORT: "0",
      CLICKML_ADMIN_PORT: "0",
      CLICKML_DRAIN: "0 seconds",
      OMP_WAIT_POLICY: "passive",
      ...others,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = async () => {
    await ended(service);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    return { address: await printedAddress(service), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The folder above that holds the service. */
function repositoryOf(folder: string): string {
  return existsSync(join(folder, "service/config.yml")) ? folder : repositoryOf(dirname(folder));
}

function printedAddress(service: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let out = "";
    let log = "";
    const late = setTimeout(
      () => failed(new Error(`the service did not start:\n${log}`)),
      START_MILLISECONDS,
    );
    service.stderr?.on("data", (text) => {
      log = (log + text).slice(-8000);
    });
    service.stdout?.on("data", (text) => {
      out += text;
      const address = /(http:\S+#key=\S+)\s/.exec(out)?.[1];
      if (address !== undefined) {
        clearTimeout(late);
        found(address);
      }
    });
    service.on("exit", (code) => {
      clearTimeout(late);
      failed(new Error(`the service ended with ${code}:\n${log}`));
    });
  });
}

function ended(service: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (service.exitCode !== null || service.signalCode !== null) {
      done();
      return;
    }
    service.removeAllListeners("exit");
    service.on("exit", () => done());
    service.kill("SIGTERM");
  });
}
