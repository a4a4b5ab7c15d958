// What rounds of runs without, beside and without another version say together.
export const BAR = 1.05;

/** Sorted, and the value below which such a part of them lies. */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

export const median = (values) => quantile(values, 0.5);

/** Whether nobody was hurt, and the version was judged. */
export function held({ ratio, failed, last }) {
  return ratio <= BAR && failed === 0 && last.verdict !== null;
}

export function roundInWords({ without, beside, again }) {
  const ms = (run) => `${run.median.toFixed(2)} ms`;
  const others = Math.max(...[without, beside, again].map((run) => run.processor.others));
  return `${ms(without)} without, ${ms(beside)} beside, ${ms(again)} without again; others took ${others.toFixed(2)} processors`;
}

/** The lines for the eye. */
export function inWords(found) {
  const { shadow, ratio, noise, p99, failed, answers, trials, verdicts, beside, last } = found;
  const spread = (of) => {
    const all = found.rounds.map((each) => each[of]);
    return `${Math.min(...all).toFixed(2)} to ${Math.max(...all).toFixed(2)}`;
  };
  return [
    `${held(found) ? "held  " : "MISSED"} ${shadow}: answers take ${ratio.toFixed(3)} (bar ${BAR}; ${spread("ratio")}), p99 ${p99.toFixed(2)}`,
    `  without over without ${noise.toFixed(3)} (${spread("noise")}); ${failed} of ${answers} answers failed`,
    `  ${trials} trials, ${JSON.stringify(verdicts)}, rows ${JSON.stringify(beside)}`,
    `  ${last.state} after ${last.seconds} s: “${last.said}”`,
  ].join("\n");
}

/** Medians over the rounds of what each pair says, and what became of the trials. */
export function summary(rounds) {
  const runs = rounds.flatMap((each) => Object.values(each));
  const trials = rounds.map((each) => each.beside.trial);
  const total = (kind) => trials.reduce((sum, trial) => sum + trial.shadow[kind], 0);
  const verdicts = {};
  for (const { verdict } of trials) {
    const text = verdict?.code ?? "too short"; // a trial is looked at every two seconds
    verdicts[text] = (verdicts[text] ?? 0) + 1;
  }
  return {
    ratio: median(rounds.map((each) => ratio(each, "median"))),
    noise: median(rounds.map(noise)),
    p99: median(rounds.map((each) => ratio(each, "p99"))),
    answers: runs.reduce((sum, each) => sum + each.sent, 0),
    failed: runs.flatMap((each) => each.failed).length,
    failures: [...new Set(runs.flatMap((each) => each.failed))].slice(0, 5),
    late: runs.reduce((sum, each) => sum + each.late, 0),
    trials: trials.length,
    verdicts,
    beside: { scored: total("scored"), dropped: total("dropped"), failed: total("failed") },
    rounds: rounds.map(brief),
  };
}

const ratio = ({ without, beside, again }, of) => (2 * beside[of]) / (without[of] + again[of]);
const noise = ({ without, again }) => again.median / without.median;

function brief(each) {
  const short = ([which, { median, p99, processor }]) => [which, { median, p99, processor }];
  return {
    ratio: ratio(each, "median"),
    noise: noise(each),
    ...Object.fromEntries(Object.entries(each).map(short)),
  };
}
