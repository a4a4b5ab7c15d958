// A version that is tried in the shadow again and again, whatever becomes of it.
const LOOK = 250; // milliseconds between two looks at it

/** The policy of these trials, for the settings: the shadow step takes a day, so that only a verdict ends one. */
export const POLICY = "beside";
export const withPolicy = (settings) =>
  settings.replace("policies: {}", `policies: { ${POLICY}: { steps: [shadow, all], stepSeconds: 86400 } }`);

/**
 * Tries `version` of a model until `end()`, and once more as soon as a verdict has ended a trial. `end()` answers the
 * trials: {id, state, verdict, shadow}, `trials` are those that have ended. Without a version it only looks as often.
 */
export async function keepTrying(call, model, version) {
  const trials = [];
  let over = false;
  let id = version ? await begin(call, model, version) : null;
  const look = async () => {
    while (!over) {
      await new Promise((done) => setTimeout(done, LOOK));
      const now = await seen(call, model, id);
      if (now && now.state !== "running") {
        trials.push(await told(call, model, now));
        const reason = { reason: "to be tried again" };
        await call("POST", `/v1/models/${model}/versions/${version}/restore`, reason);
        id = over ? null : await begin(call, model, version);
      }
    }
  };
  let failure = null;
  const looking = look().catch((why) => {
    failure = why;
  });
  return {
    trials,
    async end() {
      over = true;
      await looking;
      if (failure) throw failure;
      if (id) {
        trials.push(await told(call, model, await seen(call, model, id)));
        await call("POST", `/v1/models/${model}/rollouts/${id}/abort`, {});
      }
      return trials;
    },
  };
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
