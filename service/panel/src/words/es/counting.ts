import { count } from "../format";
import { saidIn } from "../said";

export const said = saidIn((text) => `«${text}»`, ["sí", "no"]);

export const rows = (value: number) => (value === 1 ? "1 fila" : `${count(value)} filas`);
export const columns = (value: number) => (value === 1 ? "1 columna" : `${count(value)} columnas`);
export const inHundred = (share: number) => `${count(Math.round(share * 100))} de cada 100`;
