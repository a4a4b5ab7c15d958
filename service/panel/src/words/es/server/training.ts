import { candidates } from "../../candidates";
import { enumeration } from "../../format";
import type { ServerWords } from "../../said";
import { said } from "../counting";

const { amount, effect, n, one, q } = said;
const points = (a: Parameters<typeof effect>[0]) =>
  effect(a, (size) => (size === "1" ? "1 punto" : `${size} puntos`));
const named = (a: { readonly [name: string]: unknown }) => `${n(a.column)} ${n(a.value)}`;

interface Condition {
  readonly column: string;
  readonly is: "blank" | "above" | "atMost" | "is";
  readonly value?: unknown;
}

function where(conditions: unknown): string {
  const all = conditions as readonly Condition[];
  return enumeration(
    all.map(({ column, is, value }) => {
      const how = {
        blank: "está vacía",
        above: `pasa de ${n(value)}`,
        atMost: `es como mucho ${n(value)}`,
        is: `es ${q(value)}`,
      };
      return `${q(column)} ${how[is]}`;
    }),
  );
}

/** What a training says while it runs, in its report, and of each row. */
export const training: ServerWords = {
  "now-waiting": () => "Esperando su turno.",
  "now-starting": () => "Empezando.",
  "now-reading": () => "Ahora: mirando las columnas.",
  "now-curve": () => "Ahora: viendo qué aportarían más filas.",
  "now-blend": () => "Ahora: uniendo lo mejor.",
  "now-report": () => "Ahora: escribiendo el informe.",
  ...candidates(
    {
      linear: "Suma ponderada de las columnas",
      "boosted-trees": "Árboles reforzados",
      "boosted-trees-usual": "Árboles reforzados que saben qué es habitual en cada categoría",
      "boosted-trees-made": "Árboles reforzados que comparan columnas entre sí",
      shares: "Lo habitual en cada columna, ponderado en conjunto",
      "few-trees": "Unos pocos árboles reforzados",
      "shallow-trees": "Árboles reforzados de dos o tres preguntas",
      "small-trees": "Muchos árboles reforzados pequeños",
      "regularised-trees": "Árboles reforzados que avanzan con cautela",
      forests: "Bosques aleatorios que se corrigen entre sí",
      tree: "Un solo árbol de decisión",
      "searched-trees": "Árboles reforzados con ajustes hallados buscando",
      "deep-trees": "Árboles reforzados de muchas preguntas",
    },
    ", por diferencias relativas",
    ", con otro sorteo y pasos más pequeños",
    (what) => `Ahora: ${what}.`,
  ),
  "right-of-100": (a) => `De momento acierta ${n(a.right)} de 100; al azar, ${n(a.guessing)}.`,
  "best-100": (a) =>
    `De los 100 mejores, ${n(a.hits)} son ${q(a.answer)} de momento; elegidos al azar, ${n(a.guessing)}.`,
  "off-by": (a) => `De momento suele fallar por ${n(a.off)}; al azar, por ${n(a.guessing)}.`,
  "right-of-100-checked": (a) => `Acierta ${n(a.right)} de cada 100 veces (al azar: ${n(a.guessing)}).`,
  "best-100-checked": (a) =>
    `De los 100 mejores, ${n(a.hits)} son ${q(a.answer)} (elegidos al azar: ${n(a.guessing)}).`,
  "off-by-checked": (a) => `Suele fallar por ${amount(a.off, a.unit)} (al azar: ${n(a.guessing)}).`,
  "no-time-checked": (a) => `No hubo tiempo de aprender nada sobre ${q(a.column)}.`,
  "nothing-learned-checked": (a) =>
    `No se pudo aprender nada sobre ${q(a.column)}: todas las filas reciben la respuesta habitual.`,
  "nothing-learned-off": (a) =>
    `No se pudo aprender nada sobre ${q(a.column)}: todas las filas reciben el valor habitual, que suele fallar por ${amount(a.off, a.unit)}.`,
  "more-rows-little": () => "Más filas de este tipo cambiarían poco.",
  "more-rows-off": (a) => `Con el doble de filas solería fallar por unos ${n(a.less)} menos.`,
  "more-rows-best": (a) => `El doble de filas daría unos ${n(a.hits)} aciertos más entre los 100 mejores.`,
  "more-rows-right": (a) => `Con el doble de filas acertaría unas ${n(a.right)} más de cada 100.`,
  "no-time": () =>
    "No hubo tiempo de probar nada: todas las filas reciben la respuesta habitual. Darle más segundos.",
  "nothing-learned": (a) =>
    `Estas columnas dicen poco o nada sobre ${q(a.column)}: las predicciones apenas son mejores que el azar.`,
  "time-column-blank": (a) =>
    `${one(a.rows) ? "1 fila no tiene" : `${n(a.rows)} filas no tienen`} ${q(a.column)} y se tomaron por las más antiguas.`,
  "target-in-days": (a) =>
    `Las horas de ${q(a.column)} se predicen en días: 0,5 son las 12:00. Dé a la columna de predicciones el formato de una hora.`,
  "leak-blank": (a) =>
    `${q(a.column)} está vacía o rellena justo como la respuesta. ¿Se conoce antes que la respuesta?`,
  "leak-suspect": (a) => `${q(a.column)} delata la respuesta: parece la respuesta misma.`,
  "leak-question": (a) => `${q(a.column)} casi delata la respuesta. ¿Se conoce antes que la respuesta?`,
  "known-in-time": (a) => `¿Se conoce ${q(a.column)} antes que la respuesta? Decide mucho.`,
  "blank-with-answer": (a) =>
    `¿Se conoce ${q(a.column)} antes que la respuesta? Está vacía justo donde ${q(a.target)} está vacía.`,
  "rows-to-fill-differ": (a) =>
    `${q(a.column)} es distinta en las filas sin respuesta: ahí el modelo puede ser peor de lo que parece.`,
  "score-unstable": (a) =>
    `El valor es incierto: con otras filas puede estar en cualquier punto entre ${n(a.low)} y ${n(a.high)}.`,
  "always-closer": (a) =>
    `Responder siempre ${amount(a.answer, a.unit)} solería acercarse más: fallaría por ${amount(a.off, a.unit)}. Las predicciones apuntan a la media, para que las sumas cuadren.`,
  "rows-repeat": (a) =>
    `${n(a.copies)} de ${n(a.rows)} filas repiten otra; las copias no enseñan nada nuevo, así que las cifras son tan seguras como las de ${n(a.distinct)} filas.`,
  "few-rows": (a) => `${n(a.rows)} filas son pocas. Con más, las cifras serían más seguras.`,
  "rare-answer": (a) =>
    `Solo ${one(a.rows) ? "1 fila tiene" : `${n(a.rows)} filas tienen`} la respuesta ${q(a.answer)}; unas ${n(a.more)} filas más ayudarían.`,
  "rare-answers": (a) =>
    `${n(a.answers)} respuestas tienen menos de ${n(a.few)} filas cada una; ${q(a.answer)}, las que menos: ${n(a.rows)}. Unas ${n(a.enough)} de cada una ayudarían.`,
  "left-out-excluded": (a) => `${q(a.column)} se dejó fuera, como se pidió.`,
  "left-out-identifier": (a) => `${q(a.column)} nombra la fila; no se aprendió de ella.`,
  "left-out-constant": (a) => `${q(a.column)} es igual en casi todas las filas y se dejó fuera.`,
  "left-out-personal": (a) => `${q(a.column)} parece personal; no se aprendió de ella porque no se pidió.`,
  "left-out-key": (a) =>
    `${q(a.column)} es un número distinto en casi cada fila y no dice nada de la respuesta: se tomó por un nombre de la fila y no se aprendió de ella.`,
  "left-out-row-number": (a) => `${q(a.column)} solo cuenta las filas; no se aprendió de ella.`,
  "left-out-twin": (a) => `${q(a.column)} dice lo mismo que ${q(a.twin)} y se dejó fuera.`,
  "weak-off-by": (a) =>
    a.conditions === undefined
      ? undefined
      : `Donde ${where(a.conditions)}, falla de media por ${amount(a.here, a.unit)} (en lo demás: ${n(a.elsewhere)}).`,
  "weak-right": (a) =>
    a.conditions === undefined
      ? undefined
      : `Donde ${where(a.conditions)}, acierta ${n(Math.round(Number(a.here)))} de cada 100 veces (en lo demás: ${n(Math.round(Number(a.elsewhere)))}).`,
  "reason.row": (a) => `el número de celdas vacías de esta fila: ${points(a)}`,
  "reason.missing": (a) => `sin valor en ${n(a.column)}: ${points(a)}`,
  "reason.text": (a) => `lo que dice ${n(a.column)}: ${points(a)}`,
  "reason.level": (a) => `${n(a.column)} es ${n(a.value)}: ${points(a)}`,
  "reason.usual": (a) => `${n(a.column)} es ${n(a.value)}: ${points(a)}`,
  "reason.higher": (a) => `${named(a)} es más alto de lo habitual: ${points(a)}`,
  "reason.much-higher": (a) => `${named(a)} es mucho más alto de lo habitual: ${points(a)}`,
  "reason.lower": (a) => `${named(a)} es más bajo de lo habitual: ${points(a)}`,
  "reason.much-lower": (a) => `${named(a)} es mucho más bajo de lo habitual: ${points(a)}`,
  "reason.date.usual": (a) => `${n(a.column)} es ${n(a.value)}: ${points(a)}`,
  "reason.date.higher": (a) => `${named(a)} es más tarde de lo habitual: ${points(a)}`,
  "reason.date.much-higher": (a) => `${named(a)} es mucho más tarde de lo habitual: ${points(a)}`,
  "reason.date.lower": (a) => `${named(a)} es antes de lo habitual: ${points(a)}`,
  "reason.date.much-lower": (a) => `${named(a)} es mucho antes de lo habitual: ${points(a)}`,
  "row-blank": () => "Esta fila no tiene valor en ninguna columna de las que aprendió el modelo.",
};
