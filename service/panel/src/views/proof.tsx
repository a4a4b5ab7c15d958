import type { Report } from "../api/wire";
import type { Cell } from "../host";
import { Soft } from "../parts/box";
import { Table } from "../parts/table";
import { figure, percent } from "../words/format";
import { words } from "../words/index";

type ProofRow = Report["proof"][number];
const w = words.report;

/**
 * Rows the model never saw, with the truth, so that a person can look them up.
 *
 * @param above how many rows of the sheet stand above the first row of the table
 */
export function Proof({ proof, above }: Pick<Report, "proof"> & { above: number }) {
  const number = proof.some(({ probability }) => probability === undefined);
  const good = proof.filter((row) => (number ? inRange(row) : isRight(row))).length;
  return (
    <>
      <p>{number ? w.proofInRange(proof.length, good) : w.proofRight(proof.length, good)}</p>
      <Soft of={w.proofHelp} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <section class="proof" tabIndex={0} aria-label={w.proof}>
        <Table
          label={w.proof}
          head={[w.row, w.truth, w.itSaid]}
          rows={proof.map((row) => [row.row + above, shown(row.truth), <Said key={row.row} row={row} />])}
        />
      </section>
    </>
  );
}

function Said({ row }: { row: ProofRow }) {
  const { value, probability, interval, because } = row;
  const [low, high] = interval ?? [];
  const range = low === undefined || high === undefined ? "" : ` (${words.written.between(low, high)})`;
  const sure = probability === undefined ? range : ` (${percent(probability)})`;
  const wrong = probability !== undefined && !isRight(row);
  const signed = ({ column, effect }: ProofRow["because"][number]) =>
    `${column} ${effect < 0 ? "−" : "+"}${figure(Math.abs(probability === undefined ? effect : 100 * effect))}`;
  return (
    <>
      {wrong ? <b class="warned">{w.wrongly(shown(value))}</b> : shown(value)}
      {sure}
      {because.length > 0 && <Soft of={because.map(signed).join(", ")} />}
    </>
  );
}

function shown(cell: Cell): string {
  return typeof cell === "number" ? figure(cell) : String(cell);
}

function isRight({ truth, value }: ProofRow): boolean {
  return truth === value;
}

function inRange({ truth, interval }: ProofRow): boolean {
  const [low, high] = interval ?? [];
  return (
    typeof truth === "number" && low !== undefined && high !== undefined && low <= truth && truth <= high
  );
}
