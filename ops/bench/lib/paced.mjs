// Calls at a steady pace, whether earlier ones were answered or not, so that a slow answer hides no other.
const LATE = 5; // milliseconds behind its time at which a call counts as sent late

/**
 * Sends `ask(n)` for n = 0 … calls - 1, `perSecond` of them a second, and waits for all.
 * Answers {times, late, failed}: milliseconds from sending to the whole answer, how many were sent late by the
 * generator itself, and what went wrong, in words.
 */
export async function paced(calls, perSecond, ask) {
  const times = [];
  const failed = [];
  let late = 0;
  const started = performance.now();
  const under = [];
  for (let n = 0; n < calls; n++) {
    const due = started + (n * 1000) / perSecond;
    await until(due);
    late += performance.now() - due > LATE ? 1 : 0;
    under.push(timed(() => ask(n), times, failed));
  }
  await Promise.all(under);
  return { times, late, failed };
}

async function timed(work, times, failed) {
  const sent = performance.now();
  try {
    await work();
    times.push(performance.now() - sent);
  } catch (failure) {
    failed.push(String(failure.message));
  }
}

async function until(due) {
  for (let left = due - performance.now(); left > 0; left = due - performance.now()) {
    await new Promise((done) => setTimeout(done, left));
  }
}
