import type { Words } from "../en/index";
import { count, strong } from "../format";

export const rule: Words["rule"] = {
  change: "Cambiar",
  label: "Entrenar otra vez",
  when: {
    asked: "a petición",
    days: "por días",
    answers: "por respuestas",
    events: "por cambios",
  },
  days: "Cada cuánto",
  everyDays: (n) => (n === 1 ? "cada día" : n === 7 ? "cada semana" : `cada ${count(n)} días`),
  answers: "Respuestas reales nuevas",
  newAnswers: (n) => (n === 0 ? "las que sean" : `al menos ${count(n)}`),
  onDrift: "También cuando las filas se ven distintas mucho tiempo",
  onQuality: "También cuando las respuestas empeoran",
  pause: "No repetir antes de",
  hours: (n) => {
    if (n < 24 || n % 24 !== 0) {
      return n === 1 ? "1 hora" : `${count(n)} horas`;
    }
    return n === 24 ? "1 día" : n === 168 ? "1 semana" : `${count(n / 24)} días`;
  },
};

export const pins: Words["pins"] = {
  title: "Filas que deben seguir bien",
  help: "Una versión nueva que falle en alguna de ellas no se prueba.",
  wrong: (n, all) => `Esta versión falla en ${count(n)} de ${count(all)}.`,
  must: (answer) => `Debe decir «${answer}».`,
  mustBeNear: (answer, off) => `Debe decir ${answer}, o fallar como mucho por ${off}.`,
  right: "Esta versión lo dice.",
  says: (said) => `Esta versión dice «${said}».`,
  remove: "Quitar",
  pin: "Fijar las filas seleccionadas",
  select: "Seleccionar de 2 a 20 filas de la hoja que tengan su respuesta.",
  rows: (n, target) =>
    n === 0
      ? `Ninguna de estas filas tiene respuesta en ${strong(target)}.`
      : n === 1
        ? `1 fila, con su respuesta en ${strong(target)}.`
        : `${count(n)} filas, cada una con su respuesta en ${strong(target)}.`,
  offBy: "Puede fallar por",
  keep: "Fijarlas",
  not: "Ahora no",
};

export const conduct: Words["conduct"] = {
  title: "¿Se actúa según las respuestas?",
  help: "A quien se llama porque se predijo que se iría, quizá se quede por eso. Entonces su respuesta ya no muestra lo bueno que es el modelo.",
  affects: "Actuar según ellas las cambia",
  aside: "Se dejan como están",
  of100: (share) => `${share} de 100`,
  marked: "Desde las próximas predicciones, estas filas lo dicen en la última columna.",
};

export const restore: Words["restore"] = {
  button: "Permitir otra prueba",
  label: "Por qué se puede probar otra vez",
  hint: "Por ejemplo: las respuestas estaban mal",
  confirm: "Permitir",
};
