import { said } from "../counting";

const { n } = said;

export const AGAIN = "Probar otra vez.";
/** What only a program can mend; the English sentence helps whoever looks into it. */
export const unexpected = (_: object, { detail }: { detail: string }) =>
  `Esto no debería haber pasado. Conviene dar el número de solicitud. El servicio dice: «${detail}»`;
export const unreadable = (_: object, { detail }: { detail: string }) => `El servicio dice: «${detail}»`;
const states: Readonly<Record<string, string>> = {
  ready: "está lista",
  shadow: "está a prueba",
  canary: "está a prueba",
  stable: "es la que responde",
  standby: "está en reserva",
  retired: "está retirada",
  rejected: "se devolvió",
  quarantined: "está apartada",
};
export const state = (value: unknown) => states[n(value)] ?? n(value);
export const UNTRAINABLE = "Con esto no se puede entrenar";
export const UNREADABLE = "La tabla no se puede leer";
export const TOO_LARGE = "La tabla es demasiado grande";
export const FAILED = "El entrenamiento falló";
