import type { ServerWords } from "../../said";
import { said } from "../counting";

const { list, n, one } = said;
type Args = Parameters<NonNullable<ServerWords[string]>>[0];

const POLICIES: Readonly<Record<string, string>> = {
  fast: "rápida",
  standard: "normal",
  careful: "cauta",
  manual: "a mano",
};
const STEPS: Readonly<Record<string, string>> = {
  replay: "con filas pasadas",
  shadow: "al lado, sin verse",
  "new-rows": "solo filas nuevas",
  all: "todo",
};
const policy = (a: Args) => POLICIES[n(a.policy)] ?? n(a.policy);
const step = (a: Args) => STEPS[n(a.step)] ?? n(a.step);
const gone = (a: Args) => `El archivo de la versión ${n(a.version)} está dañado; se apartó.`;
const reason = (a: Args) => (a.reason === undefined ? "" : ` Motivo: ${n(a.reason)}`);

function span(seconds: unknown): string {
  const s = Number(seconds);
  const units: [number, number, string, string][] = [
    [100, 1, "segundo", "segundos"],
    [6000, 60, "minuto", "minutos"],
    [48 * 3600, 3600, "hora", "horas"],
    [Number.POSITIVE_INFINITY, 24 * 3600, "día", "días"],
  ];
  const [, size, single, several] = units.find(([below]) => s < below) ?? [0, 1, "segundo", "segundos"];
  const count = Math.ceil(s / size);
  return `${n(count)} ${count === 1 ? single : several}`;
}

const NOTHING_AGAINST = "Nada habla en contra de la nueva versión";
const DESPITE = "Alguien sigue con la nueva versión pese a las dudas";
const AGREE = "responderá cuando alguien lo apruebe";
const LIVE = "responde desde ahora";
const BACK = "Se devuelve, y responde la actual.";
const also = (a: Args) =>
  a.drift === true && a.quality === true
    ? " También cuando las filas se ven distintas mucho tiempo o las respuestas empeoran."
    : a.drift === true
      ? " También cuando las filas se ven distintas mucho tiempo."
      : a.quality === true
        ? " También cuando las respuestas empeoran."
        : "";
const events = (a: Args) =>
  a.drift === true && a.quality === true
    ? "las filas son distintas durante mucho tiempo o las respuestas empeoran"
    : a.drift === true
      ? "las filas son distintas durante mucho tiempo"
      : "las respuestas empeoran";
const ASKED = "Solo se entrena otra vez cuando alguien lo pide.";

const changed = (a: Args, how: string) =>
  `La nueva versión habría cambiado ${n(a.changed)} de ${n(a.rows)} respuestas; en las ${n(a.known)} respuestas reales conocidas desde entonces acertó ${how}.`;

const broke = (a: Args) =>
  `La versión ${n(a.version)} falló al lado ${n(a.failures)} veces seguidas y se devolvió.`;
const late = (a: Args) =>
  `La versión ${n(a.version)} tardó demasiado al lado ${n(a.failures)} veces seguidas y se devolvió.`;
const NOBODY = "Nadie recibió sus respuestas.";
const ALL_AGAIN = "La de antes vuelve a responder todas las filas.";

/** Trials of a version, what happened to a model, and when it is trained again. */
export const versions: ServerWords = {
  "rollout-back-worse": (a) =>
    `En ${n(a.outcomes)} respuestas reales la nueva versión es peor que la actual. ${BACK}`,
  "rollout-back-failures": (a) =>
    `De ${n(a.all)} respuestas fallidas, ${n(a.own)} son de la nueva versión, donde el azar explica unas ${n(a.expected)}. ${BACK}`,
  "rollout-back-slow": (a) =>
    `De ${n(a.all)} respuestas lentas, ${n(a.own)} son de la nueva versión, donde el azar explica unas ${n(a.expected)}. ${BACK}`,
  "rollout-back-shares": (a) =>
    `De ${n(a.all)} hojas o claves, ${n(a.own)} fueron a la nueva versión, cuando se preveían unas ${n(a.expected)}: el reparto no funciona como debe, y la actual responde a todo.`,
  "rollout-changed-none": (a) => `La nueva versión habría respondido lo mismo a las ${n(a.rows)} filas.`,
  "rollout-changed-unknown": (a) =>
    `La nueva versión habría cambiado ${n(a.changed)} de ${n(a.rows)} respuestas; aún no se sabe qué pasó de verdad ahí.`,
  "rollout-changed-more": (a) => changed(a, "más a menudo"),
  "rollout-changed-less": (a) => changed(a, "menos a menudo"),
  "rollout-changed-even": (a) => changed(a, "igual de a menudo"),
  "rollout-wait-replay": () => "La nueva versión se prueba con respuestas pasadas.",
  "rollout-wait-time": (a) => `${NOTHING_AGAINST}; a este paso le quedan ${span(a.seconds)}.`,
  "rollout-wait-whole": (a) =>
    `${NOTHING_AGAINST}; se la vigila ${span(a.seconds)} más antes de que responda.`,
  "rollout-wait-rows": (a) => `${NOTHING_AGAINST}; este paso espera ${n(a.rows)} respuestas más.`,
  "rollout-despite-time": (a) => `${DESPITE}; a este paso le quedan ${span(a.seconds)}.`,
  "rollout-despite-whole": (a) => `${DESPITE}; se la vigila ${span(a.seconds)} más antes de que responda.`,
  "rollout-despite-rows": (a) => `${DESPITE}; este paso espera ${n(a.rows)} respuestas más.`,
  "rollout-hold-early": (a) =>
    `Aún se conocen pocas respuestas reales, pero esas ${n(a.outcomes)} hablan en contra de la nueva versión: conviene mirarlas o escribir más.`,
  "rollout-hold-flips": (a) =>
    `La nueva versión cambiaría ${n(a.changed)} de ${n(a.rows)} respuestas, más de lo que suele un nuevo entrenamiento: conviene mirarlas o decir qué pasó de verdad.`,
  "rollout-hold-higher": () =>
    "Los valores de la nueva versión son en conjunto más altos que los de la actual: conviene mirarlos o decir qué pasó de verdad.",
  "rollout-hold-lower": () =>
    "Los valores de la nueva versión son en conjunto más bajos que los de la actual: conviene mirarlos o decir qué pasó de verdad.",
  "rollout-advance": (a) =>
    n(a.step).endsWith("%")
      ? `${NOTHING_AGAINST}: ahora da el ${n(a.step)} de las respuestas.`
      : `${NOTHING_AGAINST}: pasa al siguiente paso.`,
  "rollout-ask-better": (a) =>
    `En ${n(a.outcomes)} respuestas reales la nueva versión es mejor que la actual: ${AGREE}.`,
  "rollout-promote-better": (a) =>
    `En ${n(a.outcomes)} respuestas reales la nueva versión es mejor que la actual: ${LIVE}.`,
  "rollout-ask-not-worse": (a) =>
    `En ${n(a.outcomes)} respuestas reales la nueva versión no es peor que la actual: ${AGREE}.`,
  "rollout-promote-not-worse": (a) =>
    `En ${n(a.outcomes)} respuestas reales la nueva versión no es peor que la actual: ${LIVE}.`,
  "rollout-ask-unknown": (a) =>
    a.needed === undefined
      ? `${NOTHING_AGAINST}, aunque aún no se conocen respuestas reales: ${AGREE}.`
      : `Aún no se conocen respuestas reales, así que nadie puede decir si la nueva versión es peor: escribir unas ${n(a.needed)} o decidirlo a mano.`,
  "rollout-ask-undecided": (a) =>
    `${NOTHING_AGAINST}, aunque ${n(a.outcomes)} respuestas reales son pocas para decir cuál es mejor: ${AGREE}.`,
  "rollout-promote-unknown": () => `${NOTHING_AGAINST}, aunque aún no se conocen respuestas reales: ${LIVE}.`,
  "rollout-promote-undecided": (a) =>
    `${NOTHING_AGAINST}, aunque ${n(a.outcomes)} respuestas reales son pocas para decir cuál es mejor: ${LIVE}.`,
  "rollout-ask-despite": () => `${DESPITE}: ${AGREE}.`,
  "rollout-promote-despite": () => `${DESPITE}: ${LIVE}.`,
  "rollout-ask-needed": (a) =>
    `Hacen falta unas ${n(a.needed)} respuestas reales más para decir si la nueva versión es peor.`,
  "rollout-ask-step": () => `${NOTHING_AGAINST}: el siguiente paso lo decide una persona.`,
  "rollout-shadow-broke": (a) => `${broke(a)} ${NOBODY}`,
  "rollout-shadow-late": (a) => `${late(a)} ${NOBODY}`,
  "rollout-canary-broke": (a) => `${broke(a)} ${ALL_AGAIN}`,
  "rollout-canary-late": (a) => `${late(a)} ${ALL_AGAIN}`,
  "version-fails": (a) =>
    `La versión que debe responder falló; respondió la versión ${n(a.version)}, que está en reserva.`,
  "version-fails-alone": (a) =>
    `La versión ${n(a.version)}, que debe responder, falló y no hay ninguna en reserva: no hay respuestas. Volver a otra versión, o entrenar otra vez.`,
  "version-file-gone": (a) =>
    `No se puede leer el archivo de la versión ${n(a.version)}; en su lugar responde la versión ${n(a.other)}. Devolver el archivo al almacén, o que responda otra versión.`,
  "version-file-gone-alone": (a) =>
    `No se puede leer el archivo de la versión ${n(a.version)}, que debe responder, y no hay ninguna en reserva: no hay respuestas. Devolver el archivo al almacén, o que responda otra versión.`,
  "training-made-version": (a) => `El entrenamiento dio la versión ${n(a.version)} de «${n(a.model)}».`,
  "diff-rows-known": (a) =>
    `De ${n(a.known)} de ellas se sabe qué pasó de verdad: la versión ${n(a.version)} acertó ${n(a.right)}; la versión ${n(a.before)}, ${n(a.rightBefore)}.`,
  "diff-rows-nearer": (a) =>
    `De ${n(a.known)} de ellas se sabe qué pasó de verdad: la versión ${n(a.version)} se acercó más en ${n(a.right)}; la versión ${n(a.before)}, en ${n(a.rightBefore)}.`,
  "diff-rows": (a) =>
    `La versión ${n(a.version)} cambiaría ${n(a.changed)} de las últimas ${n(a.rows)} respuestas, comparada con la versión ${n(a.before)}.`,
  "diff-columns": (a) =>
    `La versión ${n(a.version)} necesita ${list(a.columns)}; la versión ${n(a.before)} no.`,
  "history-first-version": (a) =>
    `Se hizo la versión ${n(a.version)}. Responde desde ahora, porque es la primera.`,
  "history-only-version": (a) =>
    `Se hizo la versión ${n(a.version)}. Responde desde ahora, porque no respondía ninguna otra.`,
  "history-erased": (a) => `La versión ${n(a.version)} se borró.`,
  "history-version-made": (a) => `Se hizo la versión ${n(a.version)}. Está lista y aún no responde.`,
  "history-quarantined": gone,
  "history-set-aside": (a) => `${gone(a)} Responde la versión ${n(a.answers)}.`,
  "history-set-aside-standby": (a) =>
    `${gone(a)} Ahora responde la versión ${n(a.answers)}, que estaba en reserva.`,
  "history-set-aside-trial": (a) =>
    `${gone(a)} Ninguna estaba en reserva, así que la versión ${n(a.answers)}, que estaba a prueba, responde ahora a todas las filas.`,
  "history-set-aside-nobody": (a) =>
    `${gone(a)} Ahora no responde ninguna versión. Que responda otra, o entrenar de nuevo.`,
  "history-took-over": (a) =>
    `La versión ${n(a.version)} responde en lugar de la versión ${n(a.baseline)}, que se apartó; la prueba ha terminado.`,
  "history-retired": (a) => `La versión ${n(a.version)} ya no está en reserva; se puede recuperar.`,
  "history-note": (a) => n(a.text),
  "history-rollout": (a) => `La versión ${n(a.version)} está a prueba (${policy(a)}).${reason(a)}`,
  "history-rollout-one-document": (a) =>
    `La versión ${n(a.version)} está a prueba (${policy(a)}). Todas las filas vienen de un documento, así que solo recibe filas nuevas antes de recibirlas todas.${reason(a)}`,
  "history-weight": (a) =>
    `La versión ${n(a.version)} responde a ${n(a.percent)} de cada 100 filas.${reason(a)}`,
  "history-new-rows": (a) =>
    `La versión ${n(a.version)} solo responde a filas que ninguna respondió antes: todas vienen de un documento, así que ${n(a.percent)} de cada 100 serían todas o ninguna.${reason(a)}`,
  "history-answers-alone": (a) =>
    `La versión ${n(a.version)} responde desde ahora, porque no respondía ninguna otra.${reason(a)}`,
  "history-promoted": (a) => `La versión ${n(a.version)} responde desde ahora.${reason(a)}`,
  "history-step": (a) => `La versión ${n(a.version)} pasa al paso «${step(a)}».${reason(a)}`,
  "history-aborted": (a) => `Se terminó la prueba de la versión ${n(a.version)}.${reason(a)}`,
  "history-replay-failed": (a) =>
    `La versión ${n(a.version)} falló en filas ya respondidas, así que se devolvió. Nadie recibió sus respuestas.`,
  "history-trial-set-aside": (a) =>
    `La versión ${n(a.version)} se apartó durante su prueba, así que la prueba terminó.`,
  "history-baseline-gone": (a) =>
    `La versión ${n(a.baseline)}, con la que se comparaba la versión ${n(a.version)}, ya no responde; la prueba terminó.`,
  "history-paused": (a) =>
    `La prueba de la versión ${n(a.version)} está en pausa; quien responde sigue igual.${reason(a)}`,
  "history-resumed": (a) => `La prueba de la versión ${n(a.version)} sigue.${reason(a)}`,
  "history-acknowledged": (a) =>
    `Alguien miró qué cambiaría la versión ${n(a.version)}, y sigue adelante.${reason(a)}`,
  "history-went-back": (a) => `La versión ${n(a.version)} vuelve a responder.${reason(a)}`,
  "history-restored": (a) => `La versión ${n(a.version)} se puede probar otra vez.${reason(a)}`,
  "retraining-off": () => ASKED,
  "retraining-every-with": (a) =>
    `Se entrena otra vez ${one(a.days) ? "cada día" : `cada ${n(a.days)} días`}, si llegaron ${n(a.answers)} respuestas reales nuevas.${also(a)}`,
  "retraining-events": (a) =>
    `Se entrena otra vez cuando ${events(a)}, si llegaron ${n(a.answers)} respuestas reales nuevas.`,
  "retraining-answers": (a) =>
    `Se entrena otra vez cuando llegan ${n(a.answers)} respuestas reales nuevas.${also(a)}`,
  "retraining-learns-from-itself": () =>
    "Lo que se hace según una respuesta cambia lo que pasa. Solo las filas que se dejaron como estaban enseñan algo al modelo; de las demás aprendería su propio consejo.",
  "retraining-failed": (a) => `No hay versión nueva: ${n(a.why)}`,
  "retraining-cancelled": () => "El entrenamiento se detuvo.",
  "retraining-refused": (a) => `La versión ${n(a.version)} se hizo y no se puede probar: ${n(a.why)}`,
  "retraining-won": (a) => `La versión ${n(a.version)} responde ahora.`,
  "retraining-lost": (a) => `La versión ${n(a.version)} no tomó el relevo; sigue respondiendo la anterior.`,
  "retraining-lost-to": (a) =>
    `La versión ${n(a.version)} no tomó el relevo; responde la versión ${n(a.answers)}.`,
  "retraining-lost-nobody": (a) =>
    `La versión ${n(a.version)} no tomó el relevo, y ahora no responde ninguna. Que responda una de ellas.`,
};
