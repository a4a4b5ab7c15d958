import type { PanelFlow } from "../../src/flows/panel";
import { ExampleApi } from "../../src/testing/exampleApi";
import { modelScenes } from "./models";
import { realScenes } from "./real";
import { resultScenes } from "./result";
import { sheetScenes } from "./sheets";
import { startScenes } from "./start";
import { trainingScenes } from "./training";
import { troubleScenes } from "./trouble";

/** What sets up a view as a person would meet it, by name. */
export type Scenes = Readonly<Record<string, (panel: PanelFlow) => Promise<void> | void>>;

/** Every view of the panel. */
export const scenes: Scenes = {
  ...sheetScenes,
  ...startScenes,
  ...trainingScenes,
  ...resultScenes,
  ...modelScenes,
  ...realScenes,
  ...troubleScenes,
};

/** A service for the gallery: it knows a key and the customers. */
export function galleryApi(): ExampleApi {
  const api = new ExampleApi();
  api.keys.key = "ck_gallery";
  return api;
}
