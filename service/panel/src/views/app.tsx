import { Component } from "preact";
import { toProblem } from "../api/problems";
import type { Problem } from "../api/wire";
import type { PanelFlow } from "../flows/panel";
import { Failures, Soft } from "../parts/box";
import { regionOfCell } from "../region";
import { words } from "../words/index";
import { AskingView } from "./asking";
import { ConnectView } from "./connect";
import { Frame } from "./frame";
import { ModelPage } from "./model";
import { ModelsView } from "./models";
import { ProblemCard } from "./problem";
import { ResultView } from "./result";
import { StartView } from "./start";
import { useSteadyFocus } from "./steadyFocus";
import { TemplatesView } from "./templates";
import { FillingView, SendingView, TrainingView } from "./training";

/** The panel: the view that fits where it stands, and above it what went wrong unexpectedly. */
export class App extends Component<{ panel: PanelFlow }, { broken: unknown }> {
  override state = { broken: null };

  readonly #failed = (error: unknown) => {
    this.props.panel.trouble.value = toProblem(error);
  };

  /** A view that cannot be drawn is not drawn again until the person has gone elsewhere. */
  override componentDidCatch(broken: unknown): void {
    this.setState({ broken });
  }

  render({ panel }: { panel: PanelFlow }) {
    const { broken } = this.state;
    const leave = async () => {
      await panel.train.stop();
      panel.showWork();
      this.setState({ broken: null });
    };
    if (broken !== null) {
      return (
        <Frame title={words.app}>
          <ProblemCard problem={toProblem(broken)} onLeave={leave} />
        </Frame>
      );
    }
    return (
      <Failures.Provider value={this.#failed}>
        <Place panel={panel} />
        <Trouble panel={panel} />
      </Failures.Provider>
    );
  }
}

function Trouble({ panel }: { panel: PanelFlow }) {
  const problem = panel.trouble.value;
  const close = () => {
    panel.trouble.value = null;
  };
  return (
    problem && (
      <div class="trouble">{<ProblemCard problem={problem} onLeave={close} leave={words.close} />}</div>
    )
  );
}

function Place({ panel }: { panel: PanelFlow }) {
  const place = panel.place.value;
  useSteadyFocus(place.at === "work" ? panel.train.state.value.step : place.at);
  switch (place.at) {
    case "opening":
      return (
        <Frame title={words.app}>
          <Soft of={words.moment} />
        </Frame>
      );
    case "connect":
      return <ConnectView panel={panel} problem={place.problem} />;
    case "templates":
      return <TemplatesView panel={panel} />;
    case "models":
      return <ModelsView panel={panel} />;
    case "model":
      return <ModelPage panel={panel} />;
    case "work":
      return <Work panel={panel} />;
  }
}

function Work({ panel }: { panel: PanelFlow }) {
  const state = panel.train.state.value;
  switch (state.step) {
    case "idle":
      return <StartView panel={panel} />;
    case "sending":
      return <SendingView panel={panel} state={state} />;
    case "asking":
      return <AskingView panel={panel} table={state.table} />;
    case "training":
      return <TrainingView panel={panel} training={state.training} table={state.table} />;
    case "filling":
      return <FillingView state={state} />;
    case "done":
      return <ResultView panel={panel} result={state.result} />;
    case "problem":
      return (
        <Frame title={words.app}>
          <ProblemCard
            problem={state.problem}
            onGoTo={(cell) => goTo(panel, cell)}
            onAgain={state.canGoOn ? () => panel.train.retry() : undefined}
            onChoose={isOfTarget(panel, state.problem) ? () => panel.chooseOther() : undefined}
            onLeave={() => panel.train.stop()}
          />
        </Frame>
      );
  }
}

/** Whether another column to predict is what helps. */
function isOfTarget(panel: PanelFlow, { code, field, column }: Problem): boolean {
  const target = panel.train.target ?? panel.start.target.value?.name;
  return code.startsWith("target-") || field === "target" || (column !== undefined && column === target);
}

async function goTo(panel: PanelFlow, cell: string): Promise<void> {
  const region = await panel.host.region();
  if (region !== null) {
    await panel.host.show(regionOfCell(region, cell));
  }
}
