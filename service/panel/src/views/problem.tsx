import type { ComponentChildren } from "preact";
import { readsOtherwise } from "../api/problems";
import type { Problem } from "../api/wire";
import { Button, Note, Pair, Soft } from "../parts/box";
import { Text } from "../parts/text";
import { names } from "../words/format";
import { sayProblem, words } from "../words/index";

interface ProblemCardProps {
  problem: Problem;
  /** Shows the cell that is to blame. */
  onGoTo?: ((cell: string) => unknown) | undefined;
  onAgain?: (() => unknown) | undefined;
  /** Leads back to where another column to predict is chosen. */
  onChoose?: (() => unknown) | undefined;
  /** Goes on with a version that reads columns otherwise. */
  onInsist?: (() => unknown) | undefined;
  onLeave?: (() => unknown) | undefined;
  leave?: string;
  children?: ComponentChildren;
}

/** What happened, which cell or column, what to do, and the number to quote. */
export function ProblemCard({
  problem,
  onGoTo,
  onAgain,
  onChoose,
  onInsist,
  onLeave,
  leave,
  children,
}: ProblemCardProps) {
  const { title, detail } = sayProblem(problem);
  const { cell, column } = problem;
  const where = column !== undefined && !detail.includes(column) ? names([column]) : "";
  return (
    <Note title={title} kind="bad">
      <p>
        <Text of={where === "" ? detail : `${where}: ${detail}`} />
      </p>
      {problem.requestId !== "" && <Soft of={words.problem.request(problem.requestId)} />}
      {children}
      <Pair>
        {cell !== undefined && onGoTo && (
          <Button onPress={() => onGoTo(cell)}>{words.problem.goTo(cell)}</Button>
        )}
        {onAgain && <Button onPress={onAgain}>{words.tryAgain}</Button>}
        {onChoose && <Button onPress={onChoose}>{words.problem.choose}</Button>}
        {onInsist && readsOtherwise(problem) && <Button onPress={onInsist}>{words.problem.insist}</Button>}
        {onLeave && !onChoose && <Button onPress={onLeave}>{leave ?? words.startOver}</Button>}
      </Pair>
    </Note>
  );
}
