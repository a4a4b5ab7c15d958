import type { ProblemWords } from "../../said";
import { said } from "../counting";
import { unexpected, unreadable } from "./shared";

const { n, q } = said;

/** What the service refuses because of a program, not of a person. */
export const programs: ProblemWords = {
  "body-unreadable": ["La solicitud no se puede leer", unexpected],
  "field-unknown": ["Campo desconocido", unexpected],
  "field-invalid": ["Un dato no vale", unreadable],
  "field-missing": ["Falta un dato", unreadable],
  "field-twice": ["Un dato está repetido", unexpected],
  "query-unknown": ["Dato desconocido", unexpected],
  "query-invalid": ["Un dato no vale", unexpected],
  "idempotency-key-invalid": ["La solicitud no es válida", unexpected],
  "idempotency-key-in-use": ["La primera solicitud sigue en marcha", "Esperar un momento y probar otra vez."],
  "idempotency-key-reused": ["La solicitud no es válida", unexpected],
  "request-refused": ["La solicitud se rechazó", unreadable],
  "path-unknown": ["Esta dirección no existe", unexpected],
  "method-not-allowed": ["Aquí no se puede", unexpected],
  "answer-not-acceptable": ["No existe este tipo de respuesta", unexpected],
  "media-type-unknown": ["Este contenido no se entiende", unexpected],
  "encoding-refused": ["No se admiten solicitudes comprimidas", unexpected],
  "webhooks-off": [
    "Los avisos externos están apagados",
    "Quien lleva el servicio puede permitir direcciones en el ajuste alerts.allowedHosts.",
  ],
  "webhook-refused": [
    "La dirección no está permitida",
    (a) => `No se puede enviar nada a ${q(a.url)} (${n(a.why)}).`,
  ],
  "https-needed": [
    "Excel solo carga complementos por https",
    "Arrancar el servicio con ops/start --https o darle una dirección pública https.",
  ],
  "full-key-needed": [
    "Solo una clave crea una clave para todo",
    "Una clave para todo seguiría valiendo cuando usted ya no pueda iniciar sesión. Crear una para predicciones, o preguntar a quien tenga una clave para todo.",
  ],
  "key-of-settings": [
    "La primera clave se queda",
    "Viene de los ajustes. Cambiar CLICKML_KEY, o quitar el archivo first-key de la carpeta de datos, y arrancar de nuevo el servicio.",
  ],
  internal: [
    "El servicio se equivocó",
    "Algo falló por nuestra parte. No cambió nada. Conviene dar el número de solicitud.",
  ],
  "not-ready": ["El servicio aún no está listo", "Está arrancando o parando. Probar otra vez enseguida."],
  "body-too-large": [
    "La solicitud es demasiado grande",
    (a) =>
      a.limit === undefined
        ? "Enviar menos a la vez."
        : `El límite aquí es de ${n(a.limit)} bytes. Enviar menos a la vez.`,
  ],
};
