import type { Words } from "../en/index";
import { count, day, figure, moment, names, rough, strong } from "../format";
import { rows } from "./counting";

export const shelf: Words["shelf"] = {
  none: "Aún no hay modelos",
  noneHelp: "Entrenar uno con una tabla; se guardará aquí.",
  predicts: (target) => `predice ${strong(target)}`,
  age: (instant, version) => `versión ${version} · ${moment(instant)}`,
  tried: (version) => `La versión ${version} está a prueba.`,
  predict: "Predecir la selección",
  sends: (sent, sheetRows) => `${rows(sheetRows)}. Qué sale de esta hoja: ${names(sent)}.`,
  missing: (gone) =>
    gone.length === 1
      ? `En esta hoja falta la columna ${names(gone)}, que el modelo necesita.`
      : `En esta hoja faltan las columnas ${names(gone)}, que el modelo necesita.`,
  letters: (gone) =>
    `Una columna sin nombre se conoce por sus letras: quizá era el caso de ${names(gone)} cuando el modelo aprendió.`,
  noTable: "Seleccionar en la hoja las filas que se quieren predecir.",
  open: "Abrir",
  more: "Más modelos",
};

export const alerts: Words["alerts"] = {
  models: (n) => `Modelos · ${count(n)} nuevos`,
  title: {
    drift: "Las filas han cambiado",
    quality: "Acierta menos de lo que prometió",
    promoted: "Responde una versión nueva",
    "sent-back": "Se devolvió una versión",
    asks: "Una prueba espera una decisión",
    retraining: "Terminó un nuevo entrenamiento",
    "training-failed": "Un entrenamiento falló",
    "training-finished": "Un entrenamiento terminó",
    failing: "Una versión no responde",
    "set-aside": "Se apartó una versión",
  },
  when: (at, times) => (times === 1 ? moment(at) : `${moment(at)} · ${count(times)} veces`),
  seen: "Visto",
  allSeen: "Todo visto",
};

export const model: Words["model"] = {
  line: (v) => `v${v}`,
  state: {
    ready: "lista",
    shadow: "a prueba",
    canary: "a prueba",
    stable: "responde",
    standby: "en reserva",
    retired: "retirada",
    rejected: "devuelta",
    quarantined: "apartada",
  },
  part: (percent) => `${rough(percent)} de 100`,
  newRows: "filas nuevas",
  nobody: "No responde ninguna versión.",
  answers: (v) => `La versión ${v} responde a todas las filas.`,
  share: (v, percent, tried, its) =>
    `La versión ${v} responde a ${strong(`${rough(percent)} de cada 100`)} filas; la versión ${tried}, a ${strong(`${rough(its)} de cada 100`)}.`,
  shareNew: (v, tried) =>
    `Responde la versión ${v}; la versión ${tried} responde a filas por las que nunca se preguntó.`,
  shares: "Quién responde a qué parte de las filas",
  version: "Versión",
  promised: (v) => `Al entrenar la versión ${v}`,
  seen: (v, when, n) => `La versión ${v}, del ${day(when)}, aprendió de ${rows(n)}.`,
  causes: {
    person: "Alguien la entrenó.",
    import: "Llegó como archivo.",
    schedule: "Se entrenó según lo previsto.",
    rows: "Se entrenó porque habían llegado filas nuevas.",
    drift: "Se entrenó porque las filas habían cambiado.",
    quality: "Se entrenó porque la anterior acertaba menos.",
  },
  title: (v) => `Versión ${v}`,
  waits: {
    ready: "Está lista y aún no responde.",
    shadow: "Está a prueba al lado; nadie ve sus respuestas.",
    canary: "Está a prueba.",
    stable: "Responde.",
    standby: "Respondía antes y está en reserva: volver a ella es cosa de un momento.",
    retired: "Respondía antes.",
    rejected: "Se devolvió: era peor que la que responde.",
    quarantined: "Su archivo está dañado, así que no puede responder.",
  },
  prove: "Que lo demuestre",
  proveHelp:
    "Primero responde al lado de la otra, luego a cada vez más filas, mientras nada hable en su contra.",
  tryOut: "Probar con el 10 %",
  all: "Que responda a todo",
  goBack: (v) => `Volver a la versión ${v}`,
  oneTrial: "Solo puede probarse una versión a la vez. Antes hay que terminar esta prueba.",
  needs: "Columnas que necesita",
  download: "Descargar como archivo",
  erase: "Borrar este modelo",
  eraseAll: (n) => (n === 1 ? "¿Borrarlo con su versión?" : `¿Borrarlo con sus ${n} versiones?`),
  reallyErase: "Borrar",
  keep: "Conservar",
  fresh: "Abajo se ve cómo está ahora.",
};

export const trial: Words["trial"] = {
  title: (v) => `Versión ${v} a prueba`,
  paused: (v) => `Versión ${v} a prueba, en pausa`,
  first: "Acaba de empezar; aún no se sabe nada.",
  steps: "Pasos de la prueba",
  step: (at, all) => `Paso ${at} de ${all}`,
  kinds: {
    replay: "con filas pasadas",
    shadow: "al lado, sin verse",
    "new-rows": "solo filas nuevas",
    all: "todo",
  },
  part: (percent) => `${rough(percent)} de cada 100 filas`,
  rows: (n) => `${rows(n)} respondidas en este paso`,
  beside: (n) => `${rows(n)} respondidas al lado`,
  oneSheet:
    "Todas las filas vienen de una hoja, que va entera a una versión: una parte sería todo o nada. Por eso esta solo recibe filas nuevas antes de recibirlas todas.",
  needs: (n) =>
    n === 1
      ? "Falta 1 respuesta real más o menos para el veredicto."
      : `Faltan unas ${count(n)} respuestas reales para el veredicto.`,
  letAnswer: "Que responda",
  more: (percent) => `Darle ${rough(percent)} de cada 100`,
  seen: "Mirado, seguir",
  pause: "Pausar",
  goOn: "Seguir",
  stop: "Terminar la prueba",
  again: "Mirar de nuevo",
  details: "Detalles",
  watched: "Qué se vigila",
  verdict: "Hasta ahora",
  figures: "Cifras",
  names: {
    failures: "respuestas fallidas",
    slow: "respuestas lentas",
    shares: "reparto según lo previsto",
    quality: "acierto o error",
    early: "primeras respuestas reales",
    flips: "respuestas cambiadas",
    shift: "más alto o más bajo en conjunto",
  },
  verdicts: {
    ok: "bien",
    signal: "conviene mirarlo",
    alarm: "alarma",
    better: "mejor",
    "not-worse": "no peor",
    worse: "peor",
    inconclusive: "aún es pronto",
  },
  measures: {
    canary: "versión nueva",
    others: "otras",
    expected: "esperadas",
    e: "peso de la evidencia",
    n: "respuestas reales",
    rarer: "con la respuesta más rara",
    waiting: "aún sin conocer",
    live: "versión actual",
    mean: "diferencia",
    low: "como mínimo",
    high: "como máximo",
    rows: "filas",
    changed: "cambiadas",
    share: "parte",
    spread: "dispersión",
  },
  figure: (name, value) => `${name} ${figure(value)}`,
  earlier: "Decidido antes",
};

export const inUse: Words["inUse"] = {
  title: "Acierto en la vida real",
  off: "Fallo en la vida real",
  coverage: (known, of100) =>
    known === 0
      ? "Aún no se conoce ninguna respuesta real. Cuando se sepan, escribirlas en la columna a predecir."
      : `De momento ${count(of100)} de cada 100 respuestas tienen respuesta real.`,
  days: (n) => (n === 1 ? "1 día" : `${n} días`),
  curve: (n) => `Por día, ${n} días`,
  day: "Día",
  known: "Respuestas reales",
  right: "Aciertos de 100",
  offBy: "Falla por",
  young: "Los días grises aún esperan respuestas reales y pueden cambiar.",
  guessing: "al azar",
  changed: "Qué cambió en las filas",
};

export const retraining: Words["retraining"] = {
  title: "Volver a entrenar",
  fresh: (n) =>
    n === 0
      ? "No han llegado respuestas reales desde que se entrenó."
      : n === 1
        ? "Ha llegado 1 respuesta real desde que se entrenó."
        : `Han llegado ${count(n)} respuestas reales desde que se entrenó.`,
  runs: (when) => `${day(when)}: se está entrenando otra vez.`,
  tried: (when, v) => `${day(when)}: de ahí salió la versión ${v}, que está a prueba.`,
  ran: (when, what) => `${day(when)}: ${what}`,
  now: "Entrenar otra vez ahora",
};

export const history: Words["history"] = {
  title: "Qué cambió",
  none: "Aún nada.",
  note: (v) => `Nota sobre la versión ${v}`,
  hint: "Por qué se hizo",
  keep: "Guardar la nota",
  older: "Anteriores",
};

export const nobody: Words["nobody"] = {
  card: "No responde ninguna versión. Abrirlo y usar una de sus versiones.",
  help: "Hasta que responda una versión no se predice nada. Estas podrían:",
  none: "Ninguna de sus versiones puede. Entrenar de nuevo con una tabla o traer una versión como archivo.",
  use: "Usarla",
  reason: "No respondía ninguna otra versión.",
};

export const adopt: Words["adopt"] = {
  ready: (v) => `La versión ${v} está lista`,
  readyHelp: "Estas filas se predijeron con ella. En lo demás responde aún la versión anterior.",
  everywhere: "Usarla en todo",
  prove: "Que antes lo demuestre",
  live: (v) => `La versión ${v} responde ya en todo.`,
  tried: (v) => `La versión ${v} está a prueba. Estas filas se predijeron con ella.`,
  look: "Ver el modelo",
};

export const difference: Words["difference"] = {
  ask: (v) => `Comparar con la versión ${v}`,
  title: (v, other) => `Versión ${v} junto a la versión ${other}`,
  noRows: "Últimamente no se preguntó por ninguna fila; no se puede decir qué respuestas cambiarían.",
  same: (n) => `Ambas dicen lo mismo de las últimas ${rows(n)}.`,
  changed: (changed, n) => `Difieren en ${count(changed)} de las últimas ${rows(n)}.`,
  trained: "En su entrenamiento",
  added: (columns) => `También necesita ${columns}.`,
  removed: (columns) => `Ya no necesita ${columns}.`,
  reread: (columns) => `Lee de otra manera: ${columns}.`,
  sameColumns: "Ambas necesitan las mismas columnas.",
  matters: "Qué importa",
};

export const real: Words["real"] = {
  found: (n) => (n === 1 ? "1 respuesta real encontrada" : `${count(n)} respuestas reales encontradas`),
  help: (target) =>
    `En ${strong(target)} está ahora lo que de verdad pasó con las filas predichas. Solo salen de esta hoja estas respuestas y los nombres de sus filas.`,
  compare: "Comparar",
  later: "Ahora no",
  always: "Hacerlo solo a partir de ahora",
  sending: "Comparando",
  right: (right, all) => `Acertó ${count(right)} de ${count(all)}`,
  off: (off) => `Suele fallar por ${rough(off)}`,
  guessing: (n) => `Dando siempre la respuesta más frecuente: ${count(n)} aciertos.`,
  compared: (n) => (n === 1 ? "1 respuesta real" : `${count(n)} respuestas reales`),
  waiting: (n) =>
    n === 1
      ? "1 fila se cambió desde que se predijo; su respuesta se guarda pero no cuenta."
      : `${count(n)} filas se cambiaron desde que se predijeron; sus respuestas se guardan pero no cuentan.`,
  refused: (n) =>
    n === 1 ? "No se pudo tomar 1 respuesta:" : `No se pudieron tomar ${count(n)} respuestas:`,
};
