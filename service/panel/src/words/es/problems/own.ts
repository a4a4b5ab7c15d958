import type { ProblemWords } from "../../said";
import { AGAIN, FAILED } from "./shared";

/** Problems that the panel finds itself. */
export const own: ProblemWords = {
  "service-unreachable": [
    "El servicio no responde",
    "Comprobar que está en marcha y que este equipo tiene conexión, y probar otra vez. En la hoja no cambió nada.",
  ],
  "quota-used-up": [
    "Se acabaron las llamadas de hoy",
    "Google permite cierto número de llamadas al día, y ya están usadas. Seguir mañana; los entrenamientos continúan. En la hoja no cambió nada.",
  ],
  "google-accounts": [
    "Google no sabe qué cuenta es",
    "Hay varias cuentas de Google abiertas. Abrir este documento donde solo haya una, por ejemplo en una ventana privada, y probar otra vez.",
  ],
  "google-slow": [
    "Google tardó demasiado",
    `Google terminó el trabajo al llegar a su límite de tiempo. ${AGAIN}`,
  ],
  "google-unreachable": [
    "Google no responde",
    "Comprobar que este equipo tiene conexión y que el documento sigue abierto, y probar otra vez.",
  ],
  "document-gone": [
    "El documento ya no está",
    "Se borró o ya no se puede abrir. Si hay un entrenamiento, sigue, y su modelo queda en Modelos.",
  ],
  "sheet-gone": [
    "La hoja ya no está",
    "Se borró o tiene otro nombre. Devolverle su nombre, o empezar de nuevo con la hoja que hay.",
  ],
  "sheet-protected": [
    "La hoja está protegida",
    "No se puede escribir en ella. Pedir permiso a quien la protegió, o trabajar en una copia. No se escribió nada.",
  ],
  "cells-protected": [
    "Hay celdas protegidas en medio",
    (_, { detail }) =>
      `No se puede escribir en ${detail}, donde irían las respuestas. Pedir permiso a quien protegió esas celdas, o trabajar en una copia. No se escribió nada.`,
  ],
  "sheet-busy": [
    "Otra persona está escribiendo",
    "Esperar un momento y probar otra vez. No se escribió nada.",
  ],
  "sheet-full": [
    "El documento está lleno",
    "Hojas de cálculo de Google admite diez millones de celdas por documento. Quitar lo que sobre y probar otra vez.",
  ],
  "answers-left": [
    "Puede haber respuestas junto a filas equivocadas",
    (a) =>
      `La hoja cambió mientras se escribían y no se pudieron volver a quitar las columnas ${a.columns}. Eliminar esas columnas a mano. ${AGAIN}`,
  ],
  "rows-moved": [
    "La hoja cambió mientras se escribían las respuestas",
    `Se han vuelto a quitar, para que ninguna quede junto a la fila equivocada. ${AGAIN}`,
  ],
  "excel-too-much": [
    "Excel no admite más de una vez",
    "Excel en la web admite 5 MB de una vez, y algunas filas contienen más. Acortar sus textos o seleccionar las columnas sin ellos. No se escribió nada.",
  ],
  "excel-refused": ["Excel no lo hizo", `No se escribió nada. ${AGAIN}`],
  "workbook-busy": [
    "El libro está ocupado",
    "Terminar lo que se escribe en una celda, esperar un momento y probar otra vez. No se escribió nada.",
  ],
  "no-room": [
    "No hay sitio junto a la tabla",
    "Celdas rellenas al final de la hoja, o una tabla en medio, no dejan poner columnas nuevas. Hacer sitio y probar otra vez.",
  ],
  "answer-unreadable": [
    "Ha respondido algo entre este panel y el servicio",
    "Puede haber un proxy en medio. Probar otra vez, o preguntar a quien lleva el servicio.",
  ],
  "columns-gone": [
    "Faltan columnas",
    "La hoja ya no tiene todas las columnas que se enviaron. Volver a ponerlas o entrenar otra vez. No se escribió nada.",
  ],
  "training-failed": [FAILED, `En la hoja no cambió nada. ${AGAIN}`],
  "trial-over": ["Esta prueba ha terminado", "La página muestra cómo están las cosas ahora."],
  "names-gone": [
    "No se reconocen las filas",
    "La hoja ya no tiene todas las columnas con las que se predijeron estas filas. Volver a ponerlas y comparar otra vez. No se envió nada.",
  ],
  "columns-missing": [
    "Faltan columnas",
    "A esta tabla le faltan columnas que el modelo necesita, así que la fila no se fijó. Seleccionar una fila de una tabla que las tenga.",
  ],
  "run-forgotten": ["Este proceso ya no se conoce", "Empezar de nuevo con la tabla."],
  "panel-failed": ["Algo falló en el panel", `No se escribió nada. ${AGAIN}`],
  "sign-in-failed": [
    "No se pudo iniciar sesión",
    (a) => `Microsoft dice: ${a.said}. Intentarlo de nuevo o conectar con una clave.`,
  ],
  "sign-in-slow": [
    "Excel no respondió",
    "Excel tardó demasiado en decir quién es usted. Intentarlo de nuevo o conectar con una clave.",
  ],
  "sign-in-impossible": [
    "Este Excel no puede iniciar sesión",
    "Excel en la web puede si el libro está en OneDrive o SharePoint. Si no, conectar con una clave.",
  ],
  "key-unknown": [
    "Esta clave no se conoce",
    "Abrir la dirección que mostró el servicio al arrancar, o pedir una clave nueva.",
  ],
};
