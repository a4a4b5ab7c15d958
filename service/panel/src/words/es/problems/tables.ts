import type { ProblemWords } from "../../said";
import { said } from "../counting";
import { AGAIN, TOO_LARGE, UNREADABLE, unreadable } from "./shared";

const { list, n, q, row } = said;

/** What a table may not be. */
export const tables: ProblemWords = {
  "table-not-closed": ["La tabla aún no está completa", `Todavía pueden llegar filas. ${AGAIN}`],
  "table-closed": ["La tabla está cerrada", "Ya no admite nada. Empezar de nuevo con la tabla."],
  "table-changed": ["La tabla cambió entretanto", "Mirar de nuevo y repetir."],
  "table-in-use": [
    "La tabla se está usando",
    "Un entrenamiento aún la necesita. Detenerlo o esperar a que termine.",
  ],
  "blocks-missing": [
    "Faltan partes de la tabla",
    (a) => `No han llegado: ${row(a.blocks)}. Enviar la tabla otra vez.`,
  ],
  "too-many-rows": [
    TOO_LARGE,
    (a) =>
      a.rows === undefined
        ? `Aquí no caben más de ${n(a.limit)} filas.`
        : `Caben ${n(a.limit)} filas a la vez; las demás, después.`,
  ],
  "too-many-columns": [TOO_LARGE, (a) => `Aquí no caben más de ${n(a.limit)} columnas.`],
  "too-many-cells": [
    TOO_LARGE,
    (a) =>
      a.row === undefined
        ? `Aquí no caben más de ${n(a.limit)} celdas.`
        : `Aquí no caben más de ${n(a.limit)} celdas; la fila ${n(a.row)} se pasa.`,
  ],
  "cell-too-long": [
    TOO_LARGE,
    (a, { cell }) =>
      a.limit === undefined
        ? `La celda ${cell ?? n(a.cell)} tiene más caracteres de los que caben.`
        : `La celda ${cell ?? n(a.cell)} tiene más de ${n(a.limit)} caracteres, el máximo. En un archivo de texto quizá falten ahí unas comillas de cierre.`,
  ],
  "table-empty": ["La tabla está vacía", "No tiene columnas ni filas."],
  "table-header-only": ["No hay filas", "La tabla tiene nombres, pero ninguna fila debajo."],
  "column-count-differs": [
    UNREADABLE,
    (a) =>
      a.cells === undefined
        ? `La celda ${n(a.cell)} queda fuera de las ${n(a.columns)} columnas de la tabla. Dar nombre a su columna o vaciar la celda.`
        : `La fila ${n(a.row)} tiene ${n(a.cells)} celdas y se esperaban ${n(a.columns)}.`,
  ],
  "quote-unclosed": [
    UNREADABLE,
    (a) =>
      `Algo pasa con las comillas en la línea ${n(a.line)} (celda ${n(a.cell)}): cerrarlas, o doblarlas si son parte del texto.`,
  ],
  "number-not-finite": [
    UNREADABLE,
    (a) => `En la celda ${n(a.cell)} no hay un número finito. Vaciarla o cambiarla.`,
  ],
  "cell-invalid": [UNREADABLE, (a) => `En la celda ${n(a.cell)} hay algo que no es texto, número, sí ni no.`],
  "csv-unreadable": [
    UNREADABLE,
    (a) =>
      a.cell === undefined
        ? "Esto no es un archivo CSV. Guardar la tabla como CSV o xlsx."
        : `En la celda ${n(a.cell)} hay un carácter que ningún texto tiene: el archivo está dañado o no es de texto.`,
  ],
  "xlsx-unreadable": [UNREADABLE, unreadable],
  "sheet-unknown": [
    UNREADABLE,
    (a) => `No hay ninguna hoja ${q(a.sheet)}. Hay: ${list(a.sheets) || "ninguna"}.`,
  ],
  "format-unknown": [UNREADABLE, "Las tablas se escriben como CSV o como libro de cálculo."],
  "reading-impossible": [
    "La columna no se puede leer así",
    (a) => `Las celdas de ${q(a.column)} no dicen cómo leerlas de ese modo.`,
  ],
  "column-unknown": ["No existe esa columna", (a) => `La tabla no tiene ninguna columna ${q(a.column)}.`],
  "column-missing": ["Falta una columna", (a) => `En las filas falta: ${list(a.columns)}.`],
  "bundle-unreadable": ["El archivo no es un modelo", "Elegir un archivo descargado de click-ml."],
  "bundle-damaged": ["El archivo del modelo está dañado", "Descargarlo otra vez."],
};
