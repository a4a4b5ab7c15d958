// What both manifests are made of. `{{…}}` is filled in by the service that serves them: `address` is its public address,
// `host` the host in it, `id` a number of this installation.
export const addin = {
  name: "click-ml",
  provider: "click-ml",
  accent: "#1a7f5a",
  short: "Predictions in the columns beside your data, from a model tested honestly.",
  full: "Select a table, choose Train, and predictions, a confidence and a reason stand in the columns beside your data. Every figure is measured on rows that the model never saw, beside what plain guessing gets.",
  namespace: "CLICKML",
  pane: "{{address}}/excel/taskpane.html",
  functions: "{{address}}/excel/functions.json",
  help: "{{address}}/",
  /** What the task pane cannot do without. */
  needs: [
    { name: "SharedRuntime", version: "1.1" },
    { name: "ExcelApi", version: "1.10" },
  ],
  group: { id: "ClickMl.Group", label: "click-ml" },
  welcome: {
    title: "click-ml is ready",
    text: "Put the cursor into your table and choose Train on the Home tab.",
  },
  /** `action` names a function of the page; without one the button shows the task pane. */
  buttons: [
    { id: "Train", icon: "train", text: "Learn from this table and predict the rows without an answer." },
    {
      id: "Predict",
      icon: "predict",
      text: "Predict the selected rows with a model you have.",
      action: "predict",
    },
    {
      id: "Models",
      icon: "models",
      text: "Look at your models, their versions and how good they are.",
      action: "models",
    },
  ],
};

export const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

export function iconAddress(icon, size) {
  return `{{address}}/excel/icons/${icon}-${size}.png`;
}
