import { words as de } from "@click-ml/panel/words/de";
import { words as en } from "@click-ml/panel/words/en";
import { words as es } from "@click-ml/panel/words/es";
import { refusalOf } from "../refusal";

const WORDS = { de, en, es };

/** The language that the person chose at Google, English where there are no words in it. */
export function reader(): keyof typeof WORDS {
  const language = Session.getActiveUserLocale().slice(0, 2);
  return language in WORDS ? (language as keyof typeof WORDS) : "en";
}

/** What menu and messages say to this person. */
export function menu(): typeof en.menu {
  return WORDS[reader()].menu;
}

/** Does what an entry of the menu is for; where it is refused, says why. */
export function told(work: () => void): void {
  try {
    work();
  } catch (error) {
    const { code, text } = refusalOf(error);
    const { problems, googleSays } = WORDS[reader()];
    const [title, detail = text] = problems[code] ?? [googleSays];
    const said = typeof detail === "string" ? detail : detail({}, { detail: text });
    SpreadsheetApp.getUi().alert(`${title}. ${said}`);
  }
}
