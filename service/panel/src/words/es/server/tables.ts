import { longDay } from "../../format";
import type { ServerWords } from "../../said";
import { said } from "../counting";

const { list, n, one, q, row } = said;
const day = (value: unknown) => longDay(n(value));

const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  number: ["no es un número", "no son números"],
  date: ["no es una fecha", "no son fechas"],
  time: ["no es una hora", "no son horas"],
  yesNo: ["no es sí ni no", "no son sí ni no"],
};

/** How a table is read, and which column is to be predicted. */
export const tables: ServerWords = {
  "read-as.chosen": () => "Se lee como se eligió.",
  "read-as.yes-no": () => "Sí o no.",
  "read-as.empty": () => "Nada: todas las celdas están vacías.",
  "read-as.filled-or-blank": (a) => `${q(a.value)} o vacío.`,
  "read-as.constant": (a) => `Siempre ${q(a.value)}.`,
  "read-as.date": (a) => `Fechas como ${q(a.written)}, que es el ${day(a.date)}.`,
  "read-as.date-time": (a) => `Fechas con hora como ${q(a.written)}, que es el ${day(a.date)}.`,
  "read-as.date-open": (a) =>
    `Probablemente fechas, pero ${q(a.written)} no muestra si va antes el día o el mes; mientras no se aclare, se toman como palabras.`,
  "date.ambiguous": (a) => `${q(a.written)} puede ser días distintos. ¿Cuál es?`,
  "date.leave-as-words": () => "Dejarlas como palabras, no como fechas.",
  "date.read-like": (a) => `${q(a.written)} es el ${day(a.date)}.`,
  "read-as.number": () => "Números.",
  "read-as.number-format": (a) => `Números: ${q(a.written)} se lee como ${n(a.number)}.`,
  "read-as.time": (a) =>
    `Horas o duraciones: ${q(a.written)} se lee como ${n(a.time)}, horas, minutos y segundos.`,
  "read-as.number-open": (a) =>
    `Números, pero ${q(a.written)} no muestra si su signo separa miles; hasta que se aclare, ${a.thousands === true ? "los separa" : "va delante de los decimales"}.`,
  "number.ambiguous": (a) => `${q(a.written)} puede ser números distintos. ¿Cuál es?`,
  "number.read-fraction": (a) =>
    `${q(a.written)} es más o menos ${n(a.about)}: el signo va delante de los decimales.`,
  "number.read-thousands": (a) => `${q(a.written)} es más o menos ${n(a.about)} mil: el signo separa miles.`,
  "read-as.identifier": (a) =>
    `Nombres de las filas: ${n(a.distinct)} valores distintos en ${n(a.filled)} celdas.`,
  "read-as.row-number": () => "Números de fila: suben de uno en uno y no dicen nada de ella.",
  "read-as.codes": (a) => `Códigos, no cantidades: uno de ${n(a.levels)} valores.`,
  "read-as.text": (a) => `Textos: ${n(a.distinct)} distintos.`,
  "read-as.category": (a) => `Uno de ${n(a.levels)} valores.`,
  "column.yes-no-spellings": (a) =>
    `Escrituras distintas cuentan como lo mismo: ${row(a.yes)} como sí, ${row(a.no)} como no.`,
  "column.currencies": (a) =>
    `Los importes están en monedas distintas (${row(a.signs)}); se toman como están, sin convertir nada.`,
  "column.mostly-numbers": (a) =>
    `Unas ${n(Math.round(100 * Number(a.share)))} de cada 100 celdas parecen números y las demás no, así que todas se leen como palabras.`,
  "column.word-counts-as-missing": (a) =>
    `${q(n(a.words).replace(/^\[|\]$/g, ""))} (${n(a.count)} celdas) no es un número; cuenta como vacío.`,
  "column.minus-one": (a) =>
    `−1 es el único número negativo (${n(a.count)} celdas): quizá signifique «nunca» o «desconocido».`,
  "column.misfits": (a) => {
    const [single, several] = KINDS[n(a.kind)] ?? ["no se lee", "no se leen"];
    return one(a.count)
      ? `1 celda ${single}: ${row(a.cells)}; cuenta como vacía.`
      : `${n(a.count)} celdas ${several}, entre ellas ${row(a.cells)}; cuentan como vacías.`;
  },
  "column.na-kept": (a) =>
    `«NA» (${n(a.count)} celdas) se conserva como valor propio: entre palabras suele significar «ninguno».`,
  "column.unknown-counts-as-missing": (a) =>
    `${n(a.count)} celdas dicen que el valor no se conoce; cuentan como vacías.`,
  "column.same-as-other": (a) => `${q(a.column)} tiene lo mismo que ${q(a.other)} en todas las filas.`,
  "leave-out.identifier": () => "Nombra cada fila y no dice nada de las que vendrán.",
  "leave-out.constant": () => "Dice lo mismo en todas las filas.",
  "leave-out.personal": () => "Dice quién es una persona, y nada de la siguiente.",
  "personal.email": () => "Parecen direcciones de correo.",
  "personal.phone": () => "Parecen números de teléfono.",
  "personal.name": () => "Parecen nombres de personas.",
  "personal.address": () => "Parecen direcciones postales.",
  "personal.account": () => "Parecen cuentas bancarias.",
  "personal.birthday": () => "Parecen cumpleaños.",
  "personal.ip": () => "Parecen direcciones de red.",
  "personal.number": () => "Parecen números oficiales de personas.",
  "target.blank-rows": (a) =>
    `${q(a.column)} está rellena arriba y vacía en las últimas ${n(a.blank)} filas: esas se pueden predecir.`,
  "target.blank-cells": (a) =>
    `${q(a.column)} es la única columna con vacíos, ${n(a.blank)} en total: esos se pueden predecir.`,
  "target.by-name": (a) => `${q(a.column)} suena a lo que se quiere saber.`,
  "target.last-column": (a) => `${q(a.column)} es la última columna.`,
  "target.by-type": (a) => `${q(a.column)} tiene valores que se pueden predecir.`,
  "task.binary": (a) => `${q(a.column)} es una de dos respuestas.`,
  "task.multiclass": (a) => `${q(a.column)} es una de ${n(a.distinct)} respuestas.`,
  "task.regression": (a) => `${q(a.column)} es un número.`,
  "table.total-row": (a) =>
    `La fila ${n(a.row)} parece el total de las de arriba. Conviene quitarla: no es una fila como ellas.`,
  "table.few-rows": (a) => `La tabla solo tiene ${n(a.rows)} filas: pocas para aprender mucho.`,
  "table.column-unnamed": (a) => `La columna ${n(a.position)} no tiene nombre; aquí se llama ${q(a.column)}.`,
  "table.column-renamed": (a) =>
    `El nombre ${q(a.name)} está sobre más de una columna; la segunda se llama aquí ${q(a.column)}.`,
  "table.title-left-out": (a) =>
    `Encima de los nombres hay un título (${one(a.rows) ? "1 fila" : `${n(a.rows)} filas`}); se dejó fuera.`,
  "table.no-header": () =>
    "La primera fila parece de datos, así que las columnas se llaman «Column 1», «Column 2», etc.",
  "table.blank-rows": (a) => `Se dejaron fuera filas vacías: ${n(a.count)}.`,
  "csv.short-rows": (a) =>
    `${n(a.count)} filas tienen menos celdas que columnas la tabla (${n(a.columns)}); la primera es la fila ${n(a.row)}. Lo que falta al final se leyó como vacío.`,
  "csv.mixed-encoding": () =>
    "El archivo mezcla dos codificaciones (UTF-8 y windows-1252); se leyeron ambas.",
  "xlsx.one-sheet-of-many": (a) => `El libro tiene ${n(a.sheets)} hojas; se leyó ${q(a.sheet)}.`,
  "xlsx.error-cells": (a) => `${n(a.count)} celdas tienen un error como #DIV/0!; se leyeron como vacías.`,
  "xlsx.merged-cells": (a) =>
    `Las celdas combinadas valen en todas las filas que abarcan: ${n(a.count)} celdas vacías debajo se leyeron con su valor, en ${list(a.columns)}.`,
  "xlsx.formulas-without-results": (a) =>
    `${n(a.count)} fórmulas no tienen resultado guardado y se leyeron como vacías. Abrir el libro en un programa de hojas de cálculo, guardarlo y probar otra vez.`,
  number: () => "números",
  date: () => "fechas",
  yesNo: () => "sí o no",
  category: () => "uno de varios valores",
  text: () => "texto libre",
  identifier: () => "nombres de filas",
  constant: () => "siempre el mismo valor",
};
