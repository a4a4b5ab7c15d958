import type { ProblemWords } from "../../said";
import { said } from "../counting";
import { state } from "./shared";

const { list, n, q, row } = said;

/** What models, versions and trials refuse. */
export const models: ProblemWords = {
  "key-missing": ["Hace falta una clave", "Primero hay que conectar."],
  "token-refused": [
    "El inicio de sesión no es válido",
    "Iniciar sesión otra vez. El registro del servicio dice por qué no es válido.",
  ],
  "token-expired": ["El inicio de sesión ha caducado", "Iniciar sesión otra vez."],
  "tenant-unknown": [
    "Su organización no puede iniciar sesión aquí",
    "Quien lleva el servicio decide qué organizaciones pueden. Usar otra cuenta o una clave.",
  ],
  "sign-in-unreachable": [
    "No se puede comprobar el inicio de sesión",
    "Ahora mismo no se pueden obtener las claves de Microsoft. Intentarlo de nuevo pronto; las claves del servicio siguen valiendo.",
  ],
  "scope-too-small": [
    "La clave no puede hacer esto",
    "Esta clave solo sirve para predecir. Usar una clave que pueda hacerlo todo.",
  ],
  "not-found": ["No se encontró", (a) => `${q(a.id)} no está (ya) aquí.`],
  "target-differs": [
    "El modelo predice otra cosa",
    (a) => `El modelo ${q(a.model)} predice ${q(a.target)}, no ${q(a.asked)}.`,
  ],
  "task-differs": [
    "El modelo responde de otro modo",
    (a) => `El modelo ${q(a.model)} responde a otro tipo de pregunta.`,
  ],
  "only-version": [
    "Es la única versión",
    (a) => `La versión ${n(a.version)} es la única de ${q(a.model)}. Borrar el modelo en su lugar.`,
  ],
  "version-in-use": [
    "La versión se está usando",
    (a) => `La versión ${n(a.version)} ${state(a.state)} y tiene que quedarse.`,
  ],
  "no-version-answers": [
    "No responde ninguna versión",
    (a) =>
      `Ahora no responde ninguna versión de ${q(a.model)}. Abrirlo en «Modelos» y usar una de sus versiones, o entrenar de nuevo.`,
  ],
  "history-not-there": [
    "De ese momento no se sabe nada",
    (a) => `${q(a.model)} no tiene historia antes de ese momento.`,
  ],
  "model-changed": [
    "El modelo ha cambiado",
    (a) =>
      `Otra persona cambió qué versión de ${q(a.model)} responde, o el paso de su prueba. Mirar de nuevo y repetir.`,
  ],
  "move-not-allowed": [
    "Con esta versión no se puede",
    (a) => `La versión ${n(a.version)} ${state(a.state)}; desde ahí no puede pasar a ese estado.`,
  ],
  "version-not-free": [
    "La clave no puede elegir versión",
    "Solo puede preguntar a la versión que responde. No indicar ninguna versión.",
  ],
  "version-not-ready": [
    "La versión no se puede probar",
    (a) => `La versión ${n(a.version)} ${state(a.state)}.`,
  ],
  "pinned-rows-wrong": [
    "Las filas fijadas salen mal",
    (a) =>
      `La versión ${n(a.version)} falla en filas fijadas (${row(a.pins)}). Soltarlas o entrenar otra vez.`,
  ],
  "pin-incomplete": [
    "La fila no está completa",
    (a) =>
      `A la fila le falta ${list(a.columns)}. Necesita una celda para cada columna del modelo, aunque esté vacía.`,
  ],
  "pin-unreadable": [
    "Una celda no se puede leer",
    (a) =>
      `El modelo no puede leer ${q(a.value)} en la columna ${q(a.column)}. Corregir la celda o vaciarla.`,
  ],
  "pin-contradicts": [
    "La fila está fijada con otra respuesta",
    (a) =>
      `La fila fijada ${list(a.cells)} (${n(a.pin)}) tiene las mismas celdas y espera ${q(a.expected)}. Ninguna versión podría acertar ambas; soltar antes aquella.`,
  ],
  "retraining-open": [
    "El modelo ya se está entrenando otra vez",
    (a) => `${q(a.model)} se está entrenando ahora. Esperar a que termine.`,
  ],
  "version-incompatible": [
    "La versión no encaja",
    (a) =>
      a.reread !== undefined
        ? `La versión ${n(a.version)} lee columnas de otra manera que la actual, por ejemplo palabras donde había números: ${list(a.reread)}. Entrenarla con filas en las que esas columnas sean como antes.`
        : a.columns === undefined
          ? `La versión ${n(a.version)} puede responder ${list(a.answers)}; la actual, ${list(a.live)}. Entrenarla con filas de las mismas respuestas.`
          : `La versión ${n(a.version)} necesita columnas que las filas no tienen hoy: ${list(a.columns)}.`,
  ],
  "rollout-open": [
    "Ya hay una prueba en marcha",
    (a) => `La versión ${n(a.version)} ya está a prueba. Antes hay que terminar esa prueba.`,
  ],
  "rollout-ended": ["La prueba ha terminado", "Mirar de nuevo cómo está."],
  "rollout-changed": [
    "La prueba ha cambiado",
    "Otra persona la cambió entretanto. Mirar de nuevo y repetir.",
  ],
  "no-way-back": [
    "A esa versión no se puede volver",
    (a) =>
      `La versión ${n(a.version)} ${state(a.state)}. Solo se vuelve a una que respondiera antes; las demás se pueden probar.`,
  ],
  "nothing-to-go-back-to": [
    "No hay adónde volver",
    (a) => `De ${q(a.model)} no queda en reserva ninguna versión que respondiera antes.`,
  ],
  "version-damaged": [
    "La versión está dañada",
    (a) =>
      `El archivo de la versión ${n(a.version)} de ${q(a.model)} está dañado y se apartó. Que responda otra versión, o entrenar otra vez.`,
  ],
  "version-unreachable": [
    "No se puede leer el archivo de la versión",
    (a) =>
      `No se puede leer el archivo de la versión ${n(a.version)} de ${q(a.model)}. Devolverlo al almacén, o que responda otra versión.`,
  ],
  "prediction-unknown": [
    "No existe esa predicción",
    (a) => `Este modelo no conoce la predicción ${q(a.id)}. Quizá se olvidó.`,
  ],
  "column-twice": [
    "Una columna está dos veces",
    (a) => `Tanto ${q(a.first)} como ${q(a.second)} podría ser la columna ${q(a.column)}. Dejar solo una.`,
  ],
  "outcome-unfit": [
    "El modelo no da esa respuesta",
    (a) =>
      a.allowed === undefined
        ? `${q(a.value)} no es un número, y ${q(a.target)} lo es.`
        : `${q(a.value)} no es ninguna de las respuestas de ${q(a.target)}: ${row(a.allowed)}.`,
  ],
  "outcome-in-future": ["Aún no ha pasado", (a) => `${q(a.observedAt)} todavía no ha llegado.`],
  "outcome-differs": [
    "La fila tiene ya otra respuesta real",
    (a) =>
      `De esta fila ya se conoce ${q(a.kept)} (revisión ${n(a.revision)}); una corrección sería la ${n(a.next)}. Si son dos filas con las mismas celdas, ayuda una columna que las nombre.`,
  ],
};
