import { useContext, useEffect } from "preact/hooks";
import type { PanelFlow } from "../flows/panel";
import { Failures, Soft } from "../parts/box";
import { Pick } from "../parts/pick";
import { count } from "../words/format";
import { say, words } from "../words/index";

const w = words.conduct;
/** Of 100 rows, those that are left as they are. */
const SHARES = [5, 10, 20, 30, 50];

/** Whether acting on an answer changes what happens, and how many rows are then left as they are. */
export function Acting({ panel: { care }, model }: { panel: PanelFlow; model: string }) {
  const failed = useContext(Failures);
  const known = care.conduct.value?.model === model ? care.conduct.value : null;
  useEffect(() => void care.readConduct(model).catch(failed), [model]);
  const set = (affects: boolean, of100?: number) => {
    const share = of100 === undefined ? undefined : of100 / 100;
    care.setConduct(model, affects, share).catch(failed);
  };
  const share = Math.round(100 * (known?.controlShare ?? 0));
  const shares = [...new Set([...SHARES, share])].filter((one) => one > 0).sort((one, other) => one - other);
  return (
    <>
      <Soft of={w.help} />
      <label class="check">
        <input
          type="checkbox"
          disabled={known === null}
          checked={known?.affectsOutcome ?? false}
          onChange={(event) => set(event.currentTarget.checked)}
        />
        {w.affects}
      </label>
      {known?.affectsOutcome && (
        <>
          <Pick
            labelled
            label={w.aside}
            value={String(share)}
            choices={shares.map((one) => ({ value: String(one), label: w.of100(count(one)) }))}
            onPick={(value) => set(true, Number(value))}
          />
          <Soft of={say(known.words)} />
          <Soft of={w.marked} />
        </>
      )}
    </>
  );
}
