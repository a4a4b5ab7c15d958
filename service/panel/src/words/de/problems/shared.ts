import { said } from "../counting";

const { n } = said;

export const AGAIN = "Noch einmal versuchen.";
/** What only a program can mend; the English sentence helps whoever looks into it. */
export const unexpected = (_: object, { detail }: { detail: string }) =>
  `Das hätte nicht geschehen dürfen. Die Anfragenummer weitergeben. Der Dienst sagt dazu: „${detail}“`;
export const unreadable = (_: object, { detail }: { detail: string }) => `Der Dienst sagt dazu: „${detail}“`;
const states: Readonly<Record<string, string>> = {
  ready: "bereit",
  shadow: "auf Probe",
  canary: "auf Probe",
  stable: "die, die antwortet",
  standby: "in Reserve",
  retired: "abgelöst",
  rejected: "zurückgeschickt",
  quarantined: "gesperrt",
};
export const state = (value: unknown) => states[n(value)] ?? n(value);
export const statesOf = (values: unknown) => (Array.isArray(values) ? values.map(state).join(", ") : "");
export const UNTRAINABLE = "Damit lässt sich nicht trainieren";
export const UNREADABLE = "Die Tabelle ist nicht lesbar";
export const TOO_LARGE = "Die Tabelle ist zu groß";
export const FAILED = "Das Training ist fehlgeschlagen";
