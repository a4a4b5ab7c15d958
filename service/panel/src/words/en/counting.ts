import { count } from "../format";

export const rows = (value: number) => (value === 1 ? "1 row" : `${count(value)} rows`);
export const columns = (value: number) => (value === 1 ? "1 column" : `${count(value)} columns`);
export const inHundred = (share: number) => `${count(Math.round(share * 100))} of 100`;
