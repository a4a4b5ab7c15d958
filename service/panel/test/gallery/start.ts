import type { Scenes } from "./scenes";
import { problem } from "./trouble";

/** Before anything leaves: the table, and the key. */
export const startScenes: Scenes = {
  start: () => undefined,
  "start-open": (panel) => panel.start.choose({ leaves: { basket: false } }),
  connect: (panel) => {
    panel.place.value = { at: "connect", problem: null };
  },
  "connect-refused": (panel) => {
    panel.connection.canSignIn.value = true;
    panel.place.value = { at: "connect", problem: problem("key-unknown", "Unknown key", "") };
  },
};
