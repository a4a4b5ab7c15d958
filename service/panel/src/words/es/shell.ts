import type { Words } from "../en/index";
import { count, day, duration, figure, percent } from "../format";
import { columns, rows } from "./counting";

const decidedBy: Readonly<Record<"right" | "even" | "catching" | "sure" | "costs", string>> = {
  right: "acertar más",
  even: "por igual",
  catching: "hallar todos",
  sure: "ir seguro",
  costs: "según los costes",
};

export const connect: Words["connect"] = {
  title: "Conectar",
  help: "Abrir la dirección que mostró el servicio al arrancar, o pegar aquí su clave.",
  key: "Clave",
  connect: "Conectar",
  microsoft: "Iniciar sesión con Microsoft",
  signedIn: (person) => `Sesión iniciada como ${person}`,
  signOut: "Cerrar sesión",
};

export const problem: Words["problem"] = {
  request: (id) => `Solicitud ${id}`,
  goTo: (cell) => `Ir a ${cell}`,
  insist: "Usarla de todos modos",
  choose: "Elegir otra columna",
};

export const written: Words["written"] = {
  predicted: (target, counts, version, when) =>
    counts === "right"
      ? `predicción de ${target} · v${version} · ${day(when)}`
      : `predicción de ${target} · ${decidedBy[counts]} · v${version} · ${day(when)}`,
  byVersion: (version) => `respondida por la versión ${version}`,
  likelier: (value, chance) => `«${value}» es más probable (${percent(chance)})`,
  confidence: (version) => `confianza · v${version}`,
  range: (version) => `margen habitual · v${version}`,
  because: (version) => `porque · v${version}`,
  between: (low, high) => `${figure(low)} a ${figure(high)}`,
  rowChanged: "fila cambiada",
  noAnswer: (why) => `sin respuesta: ${why}`,
  marks: {
    unseen: (column) => `${column} tiene un valor que nunca vio`,
    outside: (column) => `${column} está más allá de lo que vio`,
    misfit: (column) => `${column} no se pudo leer`,
    control: (_) => "conviene dejar esta fila como está, para ver lo buenas que son las respuestas",
  },
};

export const formula: Words["formula"] = {
  noModel: "Lo primero es el nombre de un modelo, tal como aparece en el panel bajo Modelos.",
  widths: (names, cells) =>
    `Los nombres tienen ${columns(names)}; las filas, ${count(cells)}. Hay que seleccionar ambos sobre las mismas columnas.`,
  tooMany: (asked, most) =>
    `Son ${rows(asked)}; una fórmula admite ${count(most)}. Predecirlas en el panel: Modelos y después «Predecir la selección».`,
  option: (wish) =>
    `«${wish}» no es una opción. Hay estas: confidence, reasons=3, version=2. Entre ellas van comas.`,
  noKey:
    "Las fórmulas aún no pueden predecir en este documento. Elegir Extensiones, click-ml, «Permitir fórmulas en este documento».",
  keyRefused:
    "La clave de este documento no vale. Elegir Extensiones, click-ml, «Permitir fórmulas en este documento».",
  noSuchModel: (model) => `No hay ningún modelo «${model}». El panel muestra los nombres bajo Modelos.`,
  noVersion: (model) => `Ahora no responde ninguna versión de «${model}». Conviene mirarlo en el panel.`,
  tooSlow: (answered) =>
    `Estas filas tardan más de lo que puede una fórmula. ${rows(answered)} están respondidas y guardadas; tomar menos a la vez o predecirlas en el panel.`,
  refused: (detail, request) => (request === "" ? detail : `${detail} (Solicitud ${request})`),
  unreadable: (status) =>
    `Ha respondido algo entre esta hoja y el servicio (${status}). Probar otra vez más tarde.`,
  connect: "Abrir click-ml en la pestaña Inicio y conectar primero.",
  status: {
    queued: "esperando para empezar",
    running: (score, seconds) => `${score} · quedan ${duration(seconds)}`,
    ready: (model, version) => `listo: ${model}, versión ${version}`,
    failed: "falló; el panel dice por qué",
    cancelled: "detenido",
  },
};

export const menu: Words["menu"] = {
  open: "Abrir",
  allowFormulas: "Permitir fórmulas en este documento",
  remove: "Quitar lo que escribió click-ml",
  allowed:
    "Las fórmulas de este documento ya pueden predecir, para cualquiera que lo abra. No pueden hacer nada más.",
  connectFirst: "Primero abrir click-ml y conectar.",
  keyName: (document) => `Fórmulas en ${document}`,
  keyRefused: "El servicio no da ninguna clave. Pedir a quien lo lleva una clave que pueda hacerlo todo.",
  removeHelp:
    "Quita todas las columnas de predicciones, en todas las hojas de este documento. Las columnas propias y las hojas de informes se quedan.",
  removeAll: "Quitar todo",
  removed: (n) =>
    n === 0 ? "Aquí no hay nada de click-ml." : n === 1 ? "1 columna quitada." : `${columns(n)} quitadas.`,
};

export const pane: Words["pane"] = {
  outside: "Esta página funciona dentro de Excel. Que se vea aquí significa que este equipo puede cargarla.",
  noLibrary:
    "La biblioteca de Microsoft para Excel no se cargó. Comprobar que se llega a appsforoffice.microsoft.com.",
};

export const freeze: Words["freeze"] = {
  title: "Fórmulas de click-ml",
  help: "Para quien no tiene click-ml: pone las respuestas en lugar de las fórmulas, en todas las hojas de este documento.",
  button: "Convertir en valores",
  done: (formulas) =>
    formulas === 0
      ? "No hay ninguna fórmula de click-ml que tenga su respuesta."
      : formulas === 1
        ? "1 fórmula se convirtió en valores."
        : `${count(formulas)} fórmulas se convirtieron en valores.`,
};

export const allow: Words["allow"] = {
  help: (formula) =>
    `Una fórmula como ${formula} responde a las filas en sus celdas. Para eso el documento recibe una clave que solo puede predecir; la usan todas las personas que abran el documento.`,
};

export const googleSays: Words["googleSays"] = "Hojas de cálculo de Google dice";
