import { addin, iconAddress } from "./addin.mjs";

const SIZES = [16, 32, 80];
const MAIN = "http://schemas.microsoft.com/office";
const TYPES = `${MAIN}/officeappbasictypes/1.0`;

/** The add-in-only manifest: for sideloading, and for Excel that was bought once. */
export function xmlManifest(version) {
  const needs = addin.needs.map(({ name, version }) => tag("Set", { Name: name, MinVersion: version }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
    "OfficeApp",
    {
      xmlns: `${MAIN}/appforoffice/1.1`,
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xmlns:bt": TYPES,
      "xsi:type": "TaskPaneApp",
    },
    tag("Id", {}, "{{id}}"),
    tag("Version", {}, `${version}.0`),
    tag("ProviderName", {}, addin.provider),
    tag("DefaultLocale", {}, "en-US"),
    fallback("DisplayName", addin.name),
    fallback("Description", addin.full),
    fallback("IconUrl", iconAddress("train", 32)),
    fallback("HighResolutionIconUrl", iconAddress("train", 64)),
    fallback("SupportUrl", addin.help),
    tag("AppDomains", {}, tag("AppDomain", {}, "https://{{host}}")),
    tag("Hosts", {}, tag("Host", { Name: "Workbook" })),
    tag("Requirements", {}, tag("Sets", { DefaultMinVersion: "1.1" }, ...needs)),
    tag("DefaultSettings", {}, fallback("SourceLocation", addin.pane)),
    tag("Permissions", {}, "ReadWriteDocument"),
    overrides(),
  )}\n`;
}

function overrides() {
  return tag(
    "VersionOverrides",
    { xmlns: `${MAIN}/taskpaneappversionoverrides`, "xsi:type": "VersionOverridesV1_0" },
    tag(
      "Hosts",
      {},
      tag(
        "Host",
        { "xsi:type": "Workbook" },
        tag("Runtimes", {}, tag("Runtime", { resid: "Pane.Url", lifetime: "long" })),
        tag("AllFormFactors", {}, functions()),
        tag("DesktopFormFactor", {}, started(), refer("FunctionFile", "Pane.Url"), ribbon()),
      ),
    ),
    resources(),
  );
}

function functions() {
  const page = refer("SourceLocation", "Pane.Url");
  return tag(
    "ExtensionPoint",
    { "xsi:type": "CustomFunctions" },
    tag("Script", {}, page),
    tag("Page", {}, page),
    tag("Metadata", {}, refer("SourceLocation", "Functions.Url")),
    refer("Namespace", "Functions.Namespace"),
  );
}

function started() {
  return tag(
    "GetStarted",
    {},
    refer("Title", "Start.Title"),
    refer("Description", "Start.Text"),
    refer("LearnMoreUrl", "Help.Url"),
  );
}

function ribbon() {
  const { id } = addin.group;
  const group = tag(
    "Group",
    { id },
    refer("Label", "Group.Label"),
    icon("train"),
    ...addin.buttons.map(button),
  );
  const tab = tag("OfficeTab", { id: "TabHome" }, group);
  return tag("ExtensionPoint", { "xsi:type": "PrimaryCommandSurface" }, tab);
}

function button({ id, icon: picture, action }) {
  const title = `${id}.Label`;
  const act = action
    ? tag("Action", { "xsi:type": "ExecuteFunction" }, tag("FunctionName", {}, action))
    : tag(
        "Action",
        { "xsi:type": "ShowTaskpane" },
        tag("TaskpaneId", {}, "ClickMl.Pane"),
        refer("SourceLocation", "Pane.Url"),
      );
  return tag(
    "Control",
    { "xsi:type": "Button", id: `ClickMl.${id}` },
    refer("Label", title),
    tag("Supertip", {}, refer("Title", title), refer("Description", `${id}.Text`)),
    icon(picture),
    act,
  );
}

function icon(name) {
  return tag("Icon", {}, ...SIZES.map((size) => tag("bt:Image", { size, resid: `Icon.${name}.${size}` })));
}

function resources() {
  const images = addin.buttons.flatMap(({ icon: name }) =>
    SIZES.map((size) => resource("Image", `Icon.${name}.${size}`, iconAddress(name, size))),
  );
  const urls = { "Pane.Url": addin.pane, "Functions.Url": addin.functions, "Help.Url": addin.help };
  const shorts = {
    "Functions.Namespace": addin.namespace,
    "Group.Label": addin.group.label,
    "Start.Title": addin.welcome.title,
    ...Object.fromEntries(addin.buttons.map(({ id }) => [`${id}.Label`, id])),
  };
  const longs = {
    "Start.Text": addin.welcome.text,
    ...Object.fromEntries(addin.buttons.map(({ id, text }) => [`${id}.Text`, text])),
  };
  const all = (kind, texts) => Object.entries(texts).map(([id, text]) => resource(kind, id, text));
  return tag(
    "Resources",
    {},
    tag("bt:Images", {}, ...images),
    tag("bt:Urls", {}, ...all("Url", urls)),
    tag("bt:ShortStrings", {}, ...all("String", shorts)),
    tag("bt:LongStrings", {}, ...all("String", longs)),
  );
}

function resource(kind, id, text) {
  return tag(`bt:${kind}`, { id, DefaultValue: text });
}

function refer(name, resid) {
  return tag(name, { resid });
}

function fallback(name, text) {
  return tag(name, { DefaultValue: text });
}

function tag(name, attributes, ...inside) {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const text = inside.length === 1 && !inside[0].startsWith("<");
  const body = text ? escaped(inside[0]) : inside.map((one) => `\n${one}`.replaceAll("\n", "\n  ")).join("");
  const close = text ? `</${name}>` : `\n</${name}>`;
  return inside.length === 0 ? `<${name}${head.join("")}/>` : `<${name}${head.join("")}>${body}${close}`;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
