// A version that is tried in the shadow.
const LOOK = 250; // milliseconds between two looks at it

/** The policy of these trials, for the settings: the shadow step takes a day, so that only a verdict ends one. */
export const POLICY = "beside";
export const withPolicy = (settings) =>
  settings.replace("policies: {}", `policies: { ${POLICY}: { steps: [shadow, all], stepSeconds: 86400 } }`);

/**
 * Begins to try `version` of a model and looks at it until `end()`, which answers the trial: {id, state, verdict, shadow};
 * `over()` says whether a verdict has ended it. Without a version it only looks as often, and answers null.
 */
export async function tryIt(call, model, version) {
  const id = version ? await begin(call, model, version) : null;
  let now = null;
  let stopped = false;
  let failure = null;
  const look = async () => {
    while (!stopped) {
      await new Promise((done) => setTimeout(done, LOOK));
      now = await seen(call, model, id);
    }
  };
  const looking = look().catch((why) => {
    failure = why;
  });
  return {
    over: () => now !== null && now.state !== "running",
    async end() {
      stopped = true;
      await looking;
      if (failure) throw failure;
      return id ? await ended(call, model, version, id) : null;
    },
  };
}

/** Ends it where it goes on; the version may be tried again. */
async function ended(call, model, version, id) {
  const trial = await told(call, model, await seen(call, model, id));
  if (trial.state === "running") {
    await call("POST", `/v1/models/${model}/rollouts/${id}/abort`, {});
  } else {
    const reason = { reason: "to be tried again" };
    await call("POST", `/v1/models/${model}/versions/${version}/restore`, reason);
  }
  return trial;
}

async function begin(call, model, version) {
  const wish = { version, policy: POLICY };
  return (await (await call("POST", `/v1/models/${model}/rollouts`, wish)).json()).id;
}

/** The trial; where there is none, the last one is asked for, which costs as much. */
async function seen(call, model, id) {
  const answer = await call("GET", `/v1/models/${model}/rollouts${id ? `/${id}` : "?limit=1"}`);
  const body = await answer.json();
  return id ? body.rollout : null;
}

/** With the sentence that ended it, or that of the last look at it. */
async function told(call, model, trial) {
  const history = await (await call("GET", `/v1/models/${model}/history?limit=1`)).json(); // newest first
  const verdict = trial.state === "running" ? trial.decision?.sentence : history.items[0].said;
  return { id: trial.id, state: trial.state, verdict: verdict ?? null, shadow: trial.shadow };
}
