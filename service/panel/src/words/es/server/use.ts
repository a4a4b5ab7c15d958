import type { ServerWords } from "../../said";
import { said } from "../counting";

const { amount, list, n, one, points, q } = said;
type Args = Parameters<NonNullable<ServerWords[string]>>[0];

const promised = (a: Args) =>
  a.promised === undefined
    ? ""
    : `; prometido: ${n(typeof a.off === "number" ? a.promised : Math.round(Number(a.promised)))}`;
const on = (a: Args) => `en las ${n(a.rows)} filas cuya respuesta real cuenta`;
const often = (a: Args) => `en ${n(a.share)} de cada 100 filas`;
const before = (a: Args) => `(al entrenar: ${n(a.was)})`;

/** How far apart two values are, in the words of their kind. */
function apart(a: Args): string {
  const size = Math.abs(Number(a.difference));
  switch (a.kind) {
    case "date":
      return size < 1 ? `${n(Math.round(24 * size))} horas` : one(size) ? "1 día" : `${n(size)} días`;
    case "length":
      return `${n(size)} caracteres`;
    case "percent":
      return `${points(size)} puntos`;
    default:
      return amount(size, a.unit);
  }
}

function end(a: Args, value: unknown): string {
  switch (a.kind) {
    case "length":
      return `${n(value)} caracteres`;
    case "percent":
      return `${n(100 * Number(value))} %`;
    default:
      return amount(value, a.unit);
  }
}

function range(a: Args): string {
  const low = a.above === undefined ? "" : `más de ${end(a, a.above)}`;
  const high = a.atMost === undefined ? "" : `como mucho ${end(a, a.atMost)}`;
  return low !== "" && high !== "" ? `${low} y ${high}` : low + high;
}

/** How good a model is in use, and how rows have changed. */
export const use: ServerWords = {
  "quality-no-outcomes": () => "Aún no se conoce la respuesta real de ninguna fila a la que respondió.",
  "quality-too-few": (a) =>
    `Solo ${one(a.known) ? "se conoce 1 respuesta real" : `se conocen ${n(a.known)} respuestas reales`}: pocas para decir lo bueno que es.`,
  "quality-coverage": (a) => `De cada 100 filas a las que respondió, ${n(a.of100)} tienen respuesta real.`,
  "quality-learned": (a) =>
    one(a.rows)
      ? "1 respuesta real más es de una fila de la que aprendió, así que no cuenta."
      : `${n(a.rows)} respuestas reales más son de filas de las que aprendió, así que no cuentan.`,
  "quality-immature": () => "Aún llegan respuestas reales de estas filas, así que las cifras pueden cambiar.",
  "quality-immature-within": (a) => {
    const hours = Number(a.hours);
    const days = Math.round(hours / 24);
    const within = hours === 1 ? "una hora" : hours < 48 ? `${n(hours)} horas` : `${n(days)} días`;
    return `Aún llegan respuestas reales de estas filas (casi todas en ${within}), así que las cifras pueden cambiar.`;
  },
  "quality-rows-dropped": (a) =>
    `${n(a.rows)} filas respondidas no se pudieron guardar, porque llegaron demasiadas a la vez.`,
  "quality-control-only": () =>
    "Solo cuentan las filas que se dejaron como estaban, porque actuar según una respuesta cambia lo que pasa.",
  "quality-off-by": (a) =>
    `Suele fallar por ${amount(a.off, a.unit)} ${on(a)} (al azar: ${n(a.guessing)}${promised(a)}).`,
  "quality-best-100": (a) =>
    `De sus 100 mejores ${on(a)}, ${n(a.hits)} son ${q(a.answer)} (elegidos al azar: ${n(a.guessing)}${promised(a)}).`,
  "quality-right-of-100": (a) =>
    `Acierta ${n(a.right)} de cada 100 veces ${on(a)} (al azar: ${n(a.guessing)}${promised(a)}).`,
  "quality-worse": (a) =>
    a.version === undefined
      ? "Es peor de lo que prometía su informe, y no por azar."
      : `Las respuestas de la versión ${n(a.version)} resultan peores de lo que prometía su informe.`,
  "quality-better": () => "Es mejor de lo que prometía su informe, y no por azar.",
  "quality-as-promised": () => "Es lo que prometía su informe.",
  "conduct-plain": () =>
    "Actuar según una respuesta no cambia nada, así que cuenta toda fila con respuesta real.",
  "conduct-control": (a) =>
    `Actuar según una respuesta cambia lo que pasa. Por eso ${n(a.of100)} de cada 100 filas, sorteadas, llevan la marca «control»: conviene dejarlas como están. Solo ellas muestran lo buenas que son las respuestas.`,
  "drift-unreadable": (a) => `${q(a.column)} está vacía o no se puede leer ${often(a)} ${before(a)}.`,
  "drift-blank": (a) => `${q(a.column)} está vacía ${often(a)} ${before(a)}.`,
  "drift-unseen": (a) => `${q(a.column)} tiene valores que el modelo nunca vio ${often(a)}.`,
  "drift-answers": () => "Las respuestas se reparten de otro modo que al entrenar.",
  "drift-levels": (a) => `${q(a.column)} tiene otros valores que al entrenar.`,
  "drift-answer-level": (a) => `La respuesta es ${q(a.level)} ${often(a)} ${before(a)}.`,
  "drift-level": (a) => `${q(a.column)} es ${q(a.level)} ${often(a)} ${before(a)}.`,
  "drift-later": (a) => `${q(a.column)} es ${apart(a)} más tarde que al entrenar.`,
  "drift-earlier": (a) => `${q(a.column)} es ${apart(a)} antes que al entrenar.`,
  "drift-longer": (a) => `${q(a.column)} es ${apart(a)} más larga que al entrenar.`,
  "drift-shorter": (a) => `${q(a.column)} es ${apart(a)} más corta que al entrenar.`,
  "drift-higher": (a) => `${q(a.column)} es ${apart(a)} más alta que al entrenar.`,
  "drift-lower": (a) => `${q(a.column)} es ${apart(a)} más baja que al entrenar.`,
  "drift-answer-higher": (a) => `La respuesta es ${apart(a)} más alta que al entrenar.`,
  "drift-answer-lower": (a) => `La respuesta es ${apart(a)} más baja que al entrenar.`,
  "drift-chance-higher": (a) => `La probabilidad de ${q(a.unit)} es ${apart(a)} más alta que al entrenar.`,
  "drift-chance-lower": (a) => `La probabilidad de ${q(a.unit)} es ${apart(a)} más baja que al entrenar.`,
  "drift-spread": (a) => `${q(a.column)} se reparte de otro modo que al entrenar.`,
  "drift-range": (a) =>
    `${a.kind === "length" ? "La longitud de " : ""}${q(a.column)} es ${range(a)} ${often(a)} ${before(a)}.`,
  "drift-no-reference": (a) =>
    `La versión ${n(a.version)} no dice cómo se repartían sus columnas. Entrenar otra vez para vigilar los cambios.`,
  "drift-few-rows": (a) => `Faltan filas para decirlo: de momento, ${n(a.rows)} de ${n(a.needed)} distintas.`,
  "drift-model": (a) =>
    `Lo que llega ya no es como aquello de lo que aprendió el modelo: ${list(a.columns)}, de lo que depende el ${n(a.share)} % de sus respuestas.`,
  "drift-little": (a) =>
    `Algo de lo que llega es distinto que al entrenar, pero importa poco: ${list(a.columns)}, de lo que depende el ${n(a.share)} % de las respuestas.`,
  "drift-answers-only": () =>
    "Las filas son como las que enseñaron, pero las respuestas se reparten de otro modo.",
  "drift-moving": () => "Las últimas filas son distintas que al entrenar; las próximas dirán si dura.",
  "drift-none": () => "Lo que llega es como aquello de lo que aprendió el modelo.",
};
