import type { page as en } from "../en/page";
import { amount, count } from "../format";

const counted = (n: number, one: string, several: string) => `${count(n)} ${n === 1 ? one : several}`;
const rows = (n: number) => counted(n, "fila", "filas");

/** The sentences of the page around the panel, in Spanish. */
export const page: typeof en = {
  open: "Abrir archivo",
  openHint:
    "Abrir un archivo CSV o de Excel de este equipo. También se puede soltar en cualquier parte de esta página.",
  paste: "Pegar",
  pasteHint: "Empezar una hoja con celdas copiadas de Excel, Hojas de cálculo de Google u otra hoja",
  save: "Guardar",
  saveCsv: "Guardar como CSV",
  saveXlsx: "Guardar como Excel (.xlsx)",
  undo: (step) => (step === null ? "Nada que deshacer" : `Deshacer: ${step} (Ctrl+Z)`),
  redo: (step) => (step === null ? "Nada que rehacer" : `Rehacer: ${step} (Ctrl+Y)`),
  steps: {
    edit: "Editar",
    paste: "Pegar",
    clear: "Borrar",
    predictions: "Predicciones",
    removePredictions: "Quitar predicciones",
    insertRows: "Insertar filas",
    deleteRows: "Eliminar filas",
    sort: "Ordenar",
    insertColumns: "Insertar columnas",
    deleteColumns: "Eliminar columnas",
  },
  rows: "Filas y columnas",
  sortUp: "Ordenar por esta columna, de la A a la Z",
  sortDown: "Ordenar por esta columna, de la Z a la A",
  rowAbove: "Insertar fila encima",
  rowBelow: "Insertar fila debajo",
  columnLeft: "Insertar columna a la izquierda",
  columnRight: "Insertar columna a la derecha",
  deleteRows: "Eliminar filas",
  deleteColumns: "Eliminar columnas",
  sample: "Hoja de ejemplo",
  sampleHint: "Volver a la hoja de ejemplo con clientes inventados",
  sampleTag: "ejemplo",
  tools: "Documento y hoja",
  sheets: "Hoja del libro",
  reading: (file) => `Leyendo ${file} …`,
  opened: (document) => {
    const below = rows(Math.max(0, (document.columns[0]?.length ?? 0) - 1));
    const size = `${document.name}: ${below} · ${counted(document.columns.length, "columna", "columnas")}.`;
    const names = document.namesMade
      ? " La primera fila tenía datos, así que se dio nombre a las columnas."
      : "";
    const titles =
      document.titleRows === 0
        ? ""
        : ` Encima de los nombres hay un título (${rows(document.titleRows)}); se dejó fuera.`;
    const errors =
      document.errors === 0
        ? ""
        : ` ${counted(document.errors, "celda", "celdas")} con un error de Excel (como #N/D): en blanco.`;
    return size + names + titles + errors;
  },
  added: (name) => `Se añadió ${name}.`,
  reopened: (name) => `${name}: como estaba la última vez en este navegador.`,
  backTo: (name) => `Volver a ${name}`,
  saved: (file) => `Guardado como ${file}.`,
  nothingToSort: "No hay ninguna tabla aquí que ordenar.",
  nothingPasted: "No hay nada que pegar: primero hay que copiar celdas en la hoja de cálculo.",
  failed: "El archivo no se pudo leer.",
  empty: (file) => `${file} está vacío.`,
  namesOnly: (file) => `${file} no tiene filas debajo de sus nombres.`,
  tooLarge: (file) => `${file} pasa de 128 MB. Es mejor enviarlo al servicio por REST.`,
  cellTooLong: (cell, most) =>
    `${cell === "" ? "Una celda" : `La celda ${cell}`} tiene más de ${count(most)} caracteres, el máximo. En un archivo de texto quizá falten ahí unas comillas de cierre.`,
  unpacksTooLarge: "El libro pasa de 512 MB al descomprimirlo. Es mejor enviarlo al servicio por partes.",
  declarations: (part) =>
    `El libro tiene declaraciones (DOCTYPE en ${part}) que ninguna hoja de cálculo escribe, así que no se abre.`,
  noWorkbook: (file) =>
    `${file} no es un libro de Excel, diga lo que diga su nombre. Guardarlo en Excel como .xlsx y abrirlo otra vez.`,
  oldWorkbook: (file) =>
    `${file} es un archivo antiguo de Excel o tiene contraseña. Guardarlo en Excel como .xlsx sin contraseña y abrirlo otra vez.`,
  noText: (file) => `${file} no tiene ninguna tabla: no es texto ni un libro de Excel.`,
  webPage: (file) => `${file} es una página web, no una tabla. Quizá la descarga pedía antes iniciar sesión.`,
  pasted: "Pegado",
  pasteTitle: "Pegar desde una hoja de cálculo",
  pasteSteps:
    "Copiar en la hoja de cálculo las celdas con su fila de nombres, hacer clic aquí y pulsar Ctrl+V.",
  pasteTarget: "Pegar aquí",
  cancel: "Cancelar",
  dropHere: "Soltar aquí un archivo CSV o de Excel para abrirlo",
  leaveHint: "F6: ir al panel",
  editor: "Editor de celda",
  editing: (cell) => `Celda ${cell}. Intro guarda, Escape la deja como estaba.`,
  cells: (n) => ` · ${count(n)} celdas`,
  sum: (sum, mean) => `suma ${amount(sum)} · media ${amount(mean)}`,
  sheetLabel: (name) => `Hoja ${name}. Las flechas mueven, Intro edita, F6 sale de la hoja.`,
};
