import { count } from "../format";
import { saidIn } from "../said";

export const said = saidIn((text) => `„${text}“`, ["ja", "nein"]);

export const rows = (value: number) => (value === 1 ? "1 Zeile" : `${count(value)} Zeilen`);
export const columns = (value: number) => (value === 1 ? "1 Spalte" : `${count(value)} Spalten`);
export const inHundred = (share: number) => `${count(Math.round(share * 100))} von 100`;
