import type { Words } from "../en/index";
import { count, duration, figure, names, percent, rough, strong } from "../format";
import { columns, inHundred, rows } from "./counting";

export const start: Words["start"] = {
  table: "Tabla",
  size: (r, c) => `${rows(r)} · ${columns(c)}`,
  target: "Columna a predecir",
  noTarget:
    "No se puede predecir ninguna columna: cada una tiene fechas, siempre lo mismo o un texto distinto en cada fila.",
  blanks: (blank) =>
    blank === 1
      ? "1 fila aún no tiene respuesta. Se rellenará."
      : `${count(blank)} filas aún no tienen respuesta. Se rellenarán.`,
  allFilled: "Todas las filas tienen su respuesta. El modelo quedará listo para filas nuevas.",
  leaves: "Qué sale de esta hoja",
  staying: (sent, staying) =>
    staying.length === 0
      ? sent === 1
        ? "Se envía 1 columna."
        : `Se envían las ${columns(sent)}.`
      : staying.length === 1
        ? `${columns(sent)}. ${names(staying)} se queda aquí.`
        : `${columns(sent)}. ${names(staying)} se quedan aquí.`,
  where: (host) => `Van al propio servicio de click-ml en ${host}.`,
  change: "Cambiar",
  personal: "parece personal",
  isTarget: "a predecir",
  train: "Entrenar",
  about: (seconds) => `Unos ${duration(seconds)}`,
  options: "Opciones",
  kindOf: {
    binary: "Cada respuesta es una de dos.",
    multiclass: "Cada respuesta es una de varias.",
    regression: "Cada respuesta es un número.",
  },
  time: "Tiempo",
  kind: "Tipo de respuesta",
  kinds: { auto: "Averiguar", binary: "Una de dos", multiclass: "Una de varias", regression: "Un número" },
  counts: {
    label: "Qué cuenta más",
    right: "Acertar más",
    even: "Por igual",
    catching: "Hallar todos",
    sure: "Ir seguro",
    costs: "Los costes",
  },
  later: {
    label: "Filas nuevas",
    like: "Como estas",
    by: (column) => `Después, según ${column}`,
  },
  nothing: "Aún no hay nada que entrenar",
  nothingHelp: "Hacer clic en una tabla con nombres en la primera fila, o pegar una.",
  tooFew: "Hacen falta al menos dos filas debajo de los nombres y otra columna además de la que se predice.",
};

export const doubts: Words["doubts"] = {
  names: (row) => `La fila ${count(row)} también parece de nombres`,
  namesHelp:
    "La primera fila de una tabla tiene sus nombres. Si son estos, poner encima una fila vacía; lo que quede por encima ya no será parte de la tabla.",
  merged: (n, first) =>
    n === 1 ? `Las celdas ${first} están combinadas` : `${first} y otras son celdas combinadas`,
  mergedHelp:
    "Solo la primera tiene el valor; las demás cuentan como vacías. Separarlas y rellenar cada una.",
  errors: (n) => (n === 1 ? "1 celda tiene un error" : `${count(n)} celdas tienen un error`),
  errorsHelp: (cells) =>
    `${names(cells)}: una celda con error cuenta como vacía. Arreglar su fórmula si importa.`,
};

export const sending: Words["sending"] = {
  title: "Enviando la tabla",
  progress: (done, all) => `${count(done)} de ${rows(all)}`,
};

export const asking: Words["asking"] = {
  goOn: "Entrenar",
  none: "Ya está claro cómo se leen las columnas.",
};

export const training: Words["training"] = {
  left: (seconds) => (seconds > 0 ? `quedan ${duration(seconds)}` : "terminando"),
  waiting: "Esperando su turno",
  first: "Buscando una primera respuesta",
  improving: "mejorando",
  noCurve: "Aquí una curva mostrará cómo mejora.",
  guessing: "al azar",
  tried: "Probado hasta ahora",
  candidates: (tried) => (tried === 1 ? "1 candidato." : `${count(tried)} candidatos.`),
  enough: "Ya es bueno",
  stop: "Detener",
  finishing: "Terminando con lo mejor hasta ahora …",
  curve: (points) => `Mejor valor a lo largo del tiempo, ${points} puntos`,
  seconds: "Segundos",
  sentAs: "Cómo se leyó cada columna",
};

export const filling: Words["filling"] = {
  title: "Prediciendo",
  progress: (done, all) => `${count(done)} de ${rows(all)}`,
};

export const result: Words["result"] = {
  filled: (filling, span) =>
    filling.filled === 1
      ? `${strong(rows(1))} rellenada en ${strong(span)}`
      : `${strong(rows(filling.filled))} rellenadas en ${strong(span)}`,
  columns: "predicción · confianza · porque",
  columnsRange: "predicción · margen habitual · porque",
  nothing: "Todas las filas tienen ya su respuesta; no se escribió nada.",
  nothingHelp: "Añadir filas sin respuesta, o seleccionar otras y predecirlas desde Modelos.",
  takenBack: "Las respuestas no están (ya) en esta hoja.",
  changed: (n) =>
    n === 1
      ? "1 fila se cambió entretanto y dice «fila cambiada» en vez de una respuesta."
      : `${count(n)} filas se cambiaron entretanto y dicen «fila cambiada» en vez de una respuesta.`,
  unanswered: (n) =>
    n === 1
      ? "1 fila se quedó sin respuesta; el motivo está en la última columna."
      : `${count(n)} filas se quedaron sin respuesta; el motivo está en la última columna.`,
  matched: (sent, column) => `${strong(sent)} se tomó como ${strong(column)}.`,
  show: "Mostrar",
  undo: "Deshacer",
  write: "Escribirlas otra vez",
  version: (v) => `versión ${v}`,
  newRun: "Nuevo entrenamiento",
};

export const headline: Words["headline"] = {
  "right-of-100": (value, _) => `Acierta ${count(value)} de cada 100 veces`,
  "best-100": (value, answer) =>
    answer === ""
      ? `De los 100 mejores, ${count(value)} son aciertos`
      : `De los 100 mejores, ${count(value)} son «${answer}»`,
  "off-by": (value, unit) => `Suele fallar por ${rough(value)} ${unit}`.trim(),
};

export const against: Words["against"] = {
  "right-of-100": (guessing) => `al azar: ${count(guessing)}`,
  "best-100": (guessing) => `elegidos al azar: ${count(guessing)}`,
  "off-by": (guessing) => `al azar: falla por ${rough(guessing)}`,
};

export const report: Words["report"] = {
  interval: (low, high) => (low === high ? low : `${low} a ${high}`),
  rule: (column, value) => `mejor regla con una columna (${strong(column)}): ${value}`,
  checked: (n) => `Comprobado con ${rows(n)} que nunca vio.`,
  checkedFrom: (column, value) => `Son las más nuevas: ${strong(column)} desde ${value}.`,
  cut: (answer, called, caught, right) =>
    `Dice «${answer}» a ${strong(inHundred(called))} filas. Así encuentra el ${strong(percent(caught))} de todos los «${answer}»; de los que nombra, lo son de verdad ${strong(inHundred(right))}.`,
  noCut: "En las filas comprobadas esto no cambia nada; valen sus propias respuestas.",
  matters: "Qué importa",
  mattersHelp: "Cuánto decide cada columna, de media.",
  column: "Columna",
  share: "Parte",
  gain: "A quién preguntar primero",
  gainHelp: (answer, share, found) =>
    `Preguntando al mejor ${percent(share)} se llega al ${percent(found)} de todos los «${answer}».`,
  gainAxis: "Filas preguntadas, las mejores primero",
  found: "Encontrados",
  random: "al azar",
  trust: "Si las probabilidades se cumplen",
  trustHelp: "De las filas con esta probabilidad anunciada, estas lo fueron de verdad.",
  stated: "Anunciada",
  real: "Real",
  rows: "Filas",
  mistakes: "Dónde falla",
  truth: "Verdad",
  said: (answer) => `dijo «${answer}»`,
  effect: (answer, column) => `Probabilidad de «${answer}» según ${column}`,
  effectOnNumber: (column) => `Respuesta habitual según ${column}`,
  proof: "Comprobarlo a mano",
  proofRight: (n, right) => `De estas ${rows(n)}, acertó ${count(right)}.`,
  proofInRange: (n, inside) =>
    `De estas ${rows(n)}, ${count(inside)} están en el margen que debería contener nueve de cada diez.`,
  proofHelp: "No había visto estas filas al responder. Se cuentan como estaban cuando aprendió.",
  row: "Fila",
  itSaid: "Dijo",
  wrongly: (value) => `${value} ✗`,
  errors: (usual, nine) =>
    `La mitad de las filas falla por menos de ${strong(figure(usual))}, nueve de cada diez por menos de ${strong(figure(nine))}.`,
  more: "Qué aportarían más filas",
  score: "Valor",
  tried: "Qué se probó",
  candidate: "Candidato",
  weight: "Parte",
  unfinished: "sin terminar",
  remarks: "Conviene saber",
  leftOut: (left) => `No aprendió de ${names(left)}, como se pidió.`,
  takeIn: "Volver a aprender de ella",
  details: "Detalles",
  metric: "Medida",
  value: "Modelo",
  guess: "Al azar",
  ofMetric: (metric, low, high) => `${metric}: entre ${figure(low)} y ${figure(high)}, 95 de cada 100 veces.`,
  provenance: "Para repetirlo",
  seed: (seed) => `Semilla ${seed}`,
  engine: (engine) => `Motor ${engine}`,
  data: (digest) => `Datos ${digest.slice(0, 12)}`,
  readings: "Cómo se leyó cada columna",
  sheets: "Hojas para guardar y jugar",
  look: "Conviene mirarlo",
  lookAt: (column) => `Mirar ${strong(column)}`,
  known: "Sí, se conoce",
  leaveOut: "Dejarla fuera",
  fine: "Está bien",
  retrain: "Entrenar otra vez",
  retrainHelp: "La corrección cuenta desde el próximo entrenamiento.",
  metrics: {
    auc: "AUC",
    "log-loss": "Log loss",
    accuracy: "Aciertos",
    rmse: "RMSE",
    mae: "Error medio",
    r2: "R²",
  },
};

export const readings: Words["readings"] = {
  number: "número",
  date: "fecha",
  yesNo: "sí o no",
  category: "uno de varios",
  text: "texto libre",
  identifier: "nombre de una fila",
  constant: "siempre igual",
};

export const readAs: Words["readAs"] = (column) => `${column} se lee como`;
