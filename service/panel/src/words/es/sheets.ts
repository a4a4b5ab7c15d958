import type { Words } from "../en/index";
import { count, day, figure } from "../format";

const signed = (value: number) => `${value < 0 ? "−" : "+"}${figure(Math.abs(value))}`;
const of = (part: number, all: number) => `${count(part)} de ${count(all)}`;

export const reportSheet: Words["reportSheet"] = {
  button: "Poner este informe en una hoja",
  made: (model, at, rows, checked) =>
    `Modelo ${model}, ${day(at)}. Aprendió de ${count(rows)} filas; comprobado con ${count(checked)} que nunca vio.`,
  name: (target, version) => `Informe ${target} v${version}`,
  title: (target, version) => `Qué tal se predice ${target} (versión ${version})`,
  figures: "Cifras",
  of100: "Parte de 100",
  found: (answer) => `«${answer}» encontrados, de 100`,
  stated: "Anunciada, de 100",
  real: "Real, de 100",
  because: "Filas que nunca vio, y por qué respondió así",
  sure: "Seguro, de 100",
  why: "Porque",
  effect: (column, effect, chance) =>
    chance ? `${column} ${signed(100 * effect)} puntos` : `${column} ${signed(effect)}`,
};

export const proofSheet: Words["proofSheet"] = {
  button: "Adivinar contra el modelo",
  help: "20 filas que nunca vio, en una hoja propia. Primero se adivina; luego se ve qué dijo y qué pasó.",
  name: (target) => `Adivinar ${target}`,
  row: "fila",
  guess: "apuesta propia",
  said: "el modelo dijo",
  happened: "qué pasó",
  you: "apuesta propia",
  model: "el modelo",
  hit: "✓",
  miss: "✗",
  none: "–",
  nearer: "más cerca",
  title: (sheet) => `A adivinar: ${sheet}`,
  how: (target, rows) =>
    `Escribir en «apuesta propia» de las ${count(rows)} filas lo que parezca. Lo que pasó con ${target} está oculto.`,
  choices: (answers) => `Las respuestas son ${answers.join(" o ")}.`,
  show: "Mostrar qué pasó",
  leave: "Dejarlo",
  noGuess: "Ninguna fila tiene aún una apuesta.",
  gone: "La hoja con las apuestas ya no está.",
  score: (you, guessed, model) => `Aciertos propios: ${of(you, guessed)}; del modelo: ${of(model, guessed)}.`,
  nearest: (you, guessed, model) => `Más cerca en ${of(you, guessed)}; el modelo, en ${of(model, guessed)}.`,
  even: "Se eligieron tantas filas de cada respuesta, así que es más difícil que la hoja entera.",
  done: "En la hoja se pueden mirar una por una.",
  moved:
    "Las filas de la tabla ya no están donde estaban al aprender, así que no se puede preguntar por ellas.",
};
