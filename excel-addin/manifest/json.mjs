import { addin, iconAddress, RIBBON_SIZES } from "./addin.mjs";

const PANE = "showPane";

/** The unified manifest (schema 1.30) of the package that administrators hand out. */
export function jsonManifest(version) {
  return {
    $schema: "https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json",
    manifestVersion: "1.30",
    version,
    id: "{{id}}",
    developer: {
      name: addin.provider,
      websiteUrl: addin.help,
      privacyUrl: addin.help,
      termsOfUseUrl: addin.help,
    },
    name: { short: addin.name, full: addin.name },
    description: { short: addin.short, full: addin.full },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: addin.accent,
    localizationInfo: { defaultLanguageTag: "en-us" },
    authorization: {
      permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }] },
    },
    validDomains: ["{{host}}"],
    extensions: [{ requirements: requirements(), runtimes: [runtime()], ribbons: [ribbon()] }],
  };
}

function requirements() {
  return {
    scopes: ["workbook"],
    capabilities: addin.needs.map(({ name, version }) => ({ name, minVersion: version })),
  };
}

/** One page for the panel and the functions, alive as long as the workbook is open. */
function runtime() {
  return {
    id: "SharedRuntime",
    type: "general",
    code: { page: addin.pane },
    lifetime: "long",
    actions: [
      { id: PANE, type: "openPage", view: "TaskPane" },
      ...addin.buttons.flatMap(({ action }) => (action ? [{ id: action, type: "executeFunction" }] : [])),
    ],
    customFunctions: {
      namespace: { id: addin.namespace, name: addin.namespace },
      metadataUrl: addin.functions,
    },
  };
}

function ribbon() {
  const { id, label } = addin.group;
  const controls = addin.buttons.map((button) => ({
    id: `ClickMl.${button.id}`,
    type: "button",
    label: button.id,
    icons: icons(button.icon),
    supertip: { title: button.id, description: button.text },
    actionId: button.action ?? PANE,
  }));
  const group = { id, label, icons: icons("train"), controls };
  return { contexts: ["default"], tabs: [{ builtInTabId: "TabHome", groups: [group] }] };
}

function icons(name) {
  return RIBBON_SIZES.map((size) => ({ size, url: iconAddress(name, size) }));
}
