import type { PanelFlow } from "../flows/panel";
import { Button, Fold, Link, Soft } from "../parts/box";
import { sampleSheet, TEMPLATES, type Template } from "../templates/templates";
import { words } from "../words/index";
import { Frame } from "./frame";

const w = words.templates;

/** Questions people come with: which columns help, and a sample sheet for each. */
export function TemplatesView({ panel }: { panel: PanelFlow }) {
  const aside = <Link onPress={() => panel.showWork()}>{words.back}</Link>;
  const open = async (template: Template) => {
    await panel.host.addSheet(sampleSheet(template, w.each[template].title, sampled));
    panel.showWork();
  };
  return (
    <Frame title={w.title} aside={aside}>
      <Soft of={w.lead} />
      {TEMPLATES.map((template) => (
        <Fold key={template} title={w.each[template].title}>
          <p>{w.each[template].about}</p>
          <Soft of={w.helps} />
          <dl class="helps">
            {w.each[template].helps.map(([column, why]) => (
              <div key={column}>
                <dt>{sampled(column)}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
          <Soft of={w.own} />
          <Button main onPress={() => open(template)}>
            {w.open}
          </Button>
        </Fold>
      ))}
    </Frame>
  );
}

/** A name of a column, or an answer, of a sample sheet in the reader's language; whatever else stands there as it is. */
function sampled(text: string): string {
  return text in words.samples ? words.samples[text as keyof typeof words.samples] : text;
}
