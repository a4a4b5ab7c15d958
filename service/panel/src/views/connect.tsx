import { useState } from "preact/hooks";
import type { Problem } from "../api/wire";
import type { PanelFlow } from "../flows/panel";
import { Button, Card, Soft } from "../parts/box";
import { words } from "../words/index";
import { Frame } from "./frame";
import { ProblemCard } from "./problem";

/** Asks for the key, or lets people sign in, before the first use. */
export function ConnectView({ panel, problem }: { panel: PanelFlow; problem: Problem | null }) {
  const [key, setKey] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    void panel.connect(key.trim());
  };
  return (
    <Frame title={words.app}>
      {problem !== null && (
        <ProblemCard
          problem={problem}
          onAgain={panel.api.keys.key === null ? undefined : () => panel.open()}
        />
      )}
      <Card title={words.connect.title}>
        <Soft of={words.connect.help} />
        <form onSubmit={submit}>
          <label>
            {words.connect.key}
            <input
              type="password"
              name="key"
              autocomplete="off"
              value={key}
              onInput={(event) => setKey(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="main" disabled={key.trim() === ""}>
            {words.connect.connect}
          </button>
        </form>
        {panel.connection.canSignIn.value && (
          <Button onPress={() => panel.signIn()}>{words.connect.microsoft}</Button>
        )}
      </Card>
    </Frame>
  );
}
