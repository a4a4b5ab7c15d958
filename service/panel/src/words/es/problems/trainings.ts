import type { ProblemWords } from "../../said";
import { said } from "../counting";
import { FAILED, UNTRAINABLE } from "./shared";

const { n, one, q } = said;

/** What cannot be trained. */
export const trainings: ProblemWords = {
  "target-unknown": [
    "No existe esa columna",
    (a) => `La tabla no tiene ninguna columna ${q(a.column)} que predecir.`,
  ],
  "target-blank": [
    UNTRAINABLE,
    (a) => `${q(a.column)} no tiene respuesta en ninguna fila. Rellenar las que se conozcan.`,
  ],
  "target-one-value": [
    UNTRAINABLE,
    (a) => `${q(a.column)} tiene la misma respuesta en todas partes. No hay nada que aprender.`,
  ],
  "target-not-number": [
    UNTRAINABLE,
    (a) =>
      `${q(a.column)} tiene ${{ date: "fechas", yesNo: "síes y noes" }[n(a.kind)] ?? "textos"}, no números que predecir.`,
  ],
  "not-two-answers": [
    UNTRAINABLE,
    (a) => `${q(a.column)} tiene ${n(a.distinct)} respuestas distintas, no dos.`,
  ],
  "too-many-answers": [
    UNTRAINABLE,
    (a) => `${q(a.column)} tiene ${n(a.distinct)} respuestas distintas: demasiadas para distinguirlas.`,
  ],
  "time-column-no-dates": [
    UNTRAINABLE,
    (a) =>
      `${q(a.column)} no dice qué filas son posteriores: elegir una columna de fechas distinta de la que se predice.`,
  ],
  "time-column-too-few": [
    UNTRAINABLE,
    (a) =>
      `${q(a.column)} solo indica ${n(a.times)} momentos distintos; hacen falta al menos ${n(a.needed)} para aprender de unos y comprobar con otros posteriores.`,
  ],
  "time-column-one-sided": [
    UNTRAINABLE,
    (a) =>
      `En el orden de ${q(a.column)}, las filas posteriores no tienen respuestas que también tengan las anteriores: no se puede comprobar nada. Entrenar sin ese orden.`,
  ],
  "too-few-rows": [
    UNTRAINABLE,
    (a) =>
      a.column === undefined
        ? `La tabla solo tiene ${one(a.rows) ? "1 fila" : `${n(a.rows)} filas`}; hacen falta al menos ${n(a.needed)} con respuesta.`
        : `Solo ${one(a.rows) ? "1 fila tiene" : `${n(a.rows)} filas tienen`} respuesta en ${q(a.column)}; hacen falta al menos ${n(a.needed)}.`,
  ],
  "columns-all-excluded": [
    "No hay columnas de las que aprender",
    (a) => `Aparte de ${q(a.column)} no queda ninguna columna de la que aprender. Volver a incluir alguna.`,
  ],
  "nothing-to-learn-from": [
    UNTRAINABLE,
    (a) =>
      `No queda ninguna columna de la que aprender ${q(a.column)}: los nombres de filas y las columnas que siempre dicen lo mismo no ayudan.`,
  ],
  "metric-does-not-fit": [
    UNTRAINABLE,
    (a) => `La medida ${q(a.metric)} no sirve para respuestas como las de ${q(a.column)}.`,
  ],
  "no-cuda": [
    UNTRAINABLE,
    "Aquí no hay ninguna tarjeta NVIDIA que el programa pueda usar. Entrenar con el procesador.",
  ],
  "other-rows": [
    UNTRAINABLE,
    "Estas no son las filas con las que se hizo el modelo, así que su entrenamiento no se puede repetir.",
  ],
  "counts-does-not-fit": [
    UNTRAINABLE,
    (a) => `${q(a.column)} tiene más de dos respuestas: ninguna puede contar más.`,
  ],
  "training-ended": ["El entrenamiento ya terminó", "Mirar de nuevo cómo está."],
  "table-erased": [
    "La tabla se borró",
    (a) =>
      `La tabla de la que aprendió ${q(a.model)} se borró, y con ella sus filas. Entrenarlo otra vez con una tabla.`,
  ],
  "no-table-to-learn-from": [
    "No hay filas de las que aprender",
    (a) =>
      a.model === undefined
        ? `Las filas de las que aprendió la versión ${n(a.version)} no se guardan aquí.`
        : `Las filas de las que aprendió ${q(a.model)} no se guardan aquí. Entrenarlo antes con una tabla.`,
  ],
  "engine-crashed": [
    FAILED,
    (a) =>
      a.attempts === undefined
        ? "El motor se detuvo sin avisar; nada más resultó afectado. Entrenar otra vez."
        : `El entrenamiento se interrumpió ${n(a.attempts)} veces y ya no se intenta. Empezarlo otra vez cuando el servicio esté tranquilo.`,
  ],
  "engine-out-of-memory": [
    FAILED,
    "Esta tabla necesita más memoria de la que puede usar un entrenamiento. Quitar columnas o filas, o dar más memoria a los entrenamientos (ajustes heapMegabytes y nativeMegabytes del servicio).",
  ],
  "engine-failed": [FAILED, "El motor no pudo hacer su trabajo. No se perdió nada; entrenar otra vez."],
};
