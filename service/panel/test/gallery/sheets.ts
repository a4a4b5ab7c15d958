import type { Scenes } from "./scenes";

const hidden = Array.from({ length: 20 }, (_, at) => ({
  row: 3 * at + 1,
  truth: at % 2 === 0 ? "yes" : "no",
  said: at % 5 === 0 ? "no" : "yes",
}));
const game = { sheet: "Guess responded", target: "responded", columns: 10, hidden, score: null };

/** Templates, and the game of guessing rows. */
export const sheetScenes: Scenes = {
  templates: (panel) => panel.showTemplates(),
  "templates-open": (panel) => panel.showTemplates(),
  guess: (panel) => {
    panel.proofSheet.game.value = game;
  },
  "guess-refused": (panel) => {
    panel.proofSheet.game.value = game;
    panel.proofSheet.refusal.value = "noGuess";
  },
  "guess-shown": (panel) => {
    panel.proofSheet.game.value = { ...game, score: { guessed: 20, you: 11, model: 16 } };
  },
};
