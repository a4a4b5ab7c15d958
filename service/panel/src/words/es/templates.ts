import type { Words } from "../en/index";

export const templates: Words["templates"] = {
  title: "Por dónde empezar",
  link: "Empezar con una plantilla",
  lead: "Cinco preguntas frecuentes. Cada una abre una hoja de filas inventadas para probar y dice qué columnas ayudan.",
  helps: "Columnas que ayudan",
  open: "Abrir la hoja de ejemplo",
  own: "Después, poner en su lugar filas propias, con las columnas que haya. En algunas la respuesta tiene que conocerse.",
  each: {
    leave: {
      title: "Quién se irá",
      about: "Una fila por cliente tal como se le conocía un día, y si se había ido tres meses después.",
      target: "left",
      helps: [
        ["contract", "cuánto tiempo está atado"],
        ["customer since", "los clientes nuevos se van antes"],
        ["logins last month", "quien deja de usarlo está a punto de irse"],
        ["support calls", "problemas que tuvo"],
        ["late payments", "problemas que dio"],
        ["monthly fee", "lo que se ahorraría"],
      ],
    },
    lead: {
      title: "Qué contacto comprará",
      about: "Una fila por consulta tal como estaba un día, y si acabó en pedido.",
      target: "bought",
      helps: [
        ["source", "cómo llegó"],
        ["demo asked", "lo que hizo, no lo que dijo"],
        ["price page seen", "quien mira precios compara"],
        ["mails opened", "si aún escucha"],
        ["role", "si puede decidir"],
        ["days since first contact", "las consultas viejas se enfrían"],
      ],
    },
    campaign: {
      title: "Quién responde a la campaña",
      about: "Una fila por cliente tal como se le conocía antes de la última campaña, y si respondió a ella.",
      target: "responded",
      helps: [
        ["last order days", "cuánto lleva sin comprar"],
        ["mails opened", "si lee lo que se le envía"],
        ["orders", "cuánta costumbre tiene de comprar"],
        ["favourite", "si la oferta le va"],
        ["voucher used", "si las ofertas le mueven"],
        ["age", "para quién se hizo la oferta"],
      ],
    },
    spend: {
      title: "Cuánto gastarán",
      about:
        "Una fila por cliente tal como se le conocía al acabar un trimestre, y lo que gastó en el siguiente.",
      target: "spent next quarter",
      helps: [
        ["spent last year", "las costumbres duran"],
        ["orders last year", "a menudo o rara vez"],
        ["days since last order", "quien no viene gasta menos"],
        ["share on sale", "quien busca gangas espera"],
        ["loyalty card", "si junta puntos"],
        ["favourite", "algunas cosas tienen su temporada"],
      ],
    },
    sales: {
      title: "Qué venderemos",
      about: "Una fila por semana, producto y tienda con lo que se sabía antes, y cuántos se vendieron.",
      target: "sold",
      helps: [
        ["product", "cada uno tiene su nivel"],
        ["shop", "grandes y pequeñas"],
        ["price", "lo que costaba esa semana"],
        ["on offer", "las ofertas venden más de lo que dice el precio"],
        ["degrees expected", "el calor da sed"],
        ["holiday week", "semanas distintas de las demás"],
      ],
    },
  },
};
