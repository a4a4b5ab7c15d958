import type { Api } from "../api/client";
import { ProblemError } from "../api/problems";
import type { OutcomeItem, Sentence } from "../api/wire";

/** What became of real answers that were sent. */
export interface Telling {
  /** Kept for rows that were predicted. */
  readonly matched: number;
  /** Kept, but the service does not know the row as it stands now. */
  readonly waiting: number;
  /** Why others were refused, each reason once. */
  readonly refused: number;
  readonly why: readonly Sentence[];
}

const CHUNK = 2_000;
const DIFFERS = "outcome-differs";
/** How often corrected answers are sent anew; each time the service says which number they must carry. */
const ROUNDS = 4;

interface Refusal {
  readonly item: OutcomeItem;
  readonly why: Sentence;
}

/** Sends real answers; one that corrects an earlier one is sent again as its correction. */
export async function tell(
  api: Api,
  model: string,
  items: readonly OutcomeItem[],
  sent: (rows: number) => void,
): Promise<Telling> {
  let [matched, waiting] = [0, 0];
  const refused: Refusal[] = [];
  const alone = namedOnce(items);
  for (let from = 0; from < items.length; from += CHUNK) {
    let rest: readonly OutcomeItem[] = items.slice(from, from + CHUNK);
    for (let round = 1; rest.length > 0; round++) {
      const answer = await ask(api, model, rest);
      matched += answer.matched;
      waiting += answer.waiting;
      const again = round < ROUNDS ? answer.refused.flatMap((one) => corrected(one, alone)) : [];
      const keys = new Set(again.map(({ key }) => key));
      refused.push(...answer.refused.filter(({ item }) => !keys.has(item.key)));
      rest = again.length === 0 ? [] : [...again, ...answer.unread];
      refused.push(...(again.length === 0 ? allFor(answer) : []));
    }
    sent(Math.min(items.length, from + CHUNK));
  }
  const why = new Map(refused.map((one) => [one.why.text, one.why]));
  return { matched, waiting, refused: refused.length, why: [...why.values()] };
}

interface Answer {
  readonly matched: number;
  readonly waiting: number;
  readonly refused: readonly Refusal[];
  /** Items of a call that failed as a whole because of another one. */
  readonly unread: readonly OutcomeItem[];
}

/** One call. When all items are refused it fails with the problem of the first: that one is told apart. */
async function ask(api: Api, model: string, items: readonly OutcomeItem[]): Promise<Answer> {
  try {
    const list = await api.life.outcomes(model, items);
    const refused = list.items.flatMap(({ status, problem }, index) => {
      const item = items[index];
      return status === "refused" && item !== undefined && problem ? [{ item, why: problem }] : [];
    });
    return { matched: list.matched, waiting: list.waiting, refused, unread: [] };
  } catch (error) {
    const [first, ...unread] = items;
    if (first === undefined || !(error instanceof ProblemError) || !isOfItem(error)) {
      throw error;
    }
    const { code, args, detail } = error.problem;
    return { matched: 0, waiting: 0, refused: [{ item: first, why: { code, args, text: detail } }], unread };
  }
}

/** Items of a call that failed as a whole share the reason of the first. */
function allFor({ refused: [first], unread }: Answer): Refusal[] {
  return first === undefined ? [] : unread.map((item) => ({ item, why: first.why }));
}

function isOfItem({ problem }: ProblemError): boolean {
  return problem.field?.startsWith("items[0]") ?? false;
}

/** The item as a correction, where the service has another answer for this very row. */
function corrected({ item, why }: Refusal, alone: ReadonlySet<unknown>): OutcomeItem[] {
  const { next } = why.args;
  return why.code === DIFFERS && typeof next === "number" && alone.has(item.key)
    ? [{ ...item, revision: next }]
    : [];
}

/** Names that one row only has: two rows with the same cells may well have different answers. */
function namedOnce(items: readonly OutcomeItem[]): ReadonlySet<unknown> {
  const counts = new Map<unknown, number>();
  for (const { key } of items) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count === 1).map(([key]) => key));
}
