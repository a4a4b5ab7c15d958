import type { Opened, ServiceAnswer, ServiceRequest } from "../wire";

/** Address of the service, without a slash at its end; written into the project by the deployment (Settings.gs). */
declare const CLICKML_SERVICE: string;

const KEY = "key";
const PERSON = "person";

export function address(): string {
  return CLICKML_SERVICE;
}

/** The key of the person who uses the sidebar; no other person and no document sees it. */
export function ownKey(): string | null {
  return PropertiesService.getUserProperties().getProperty(KEY);
}

export function open(): Opened {
  return { service: address(), connected: ownKey() !== null };
}

/** A random name, made once for each person; no other person sees their own properties. */
export function person(): string {
  const store = PropertiesService.getUserProperties();
  const kept = store.getProperty(PERSON);
  if (kept !== null) {
    return kept;
  }
  const made = Utilities.getUuid();
  store.setProperty(PERSON, made);
  return made;
}

/** Passes one question of the panel on to the service, with the person's key. */
export function relay({ method, path, body, idempotencyKey, key }: ServiceRequest): ServiceAnswer {
  const used = key ?? ownKey();
  const response = UrlFetchApp.fetch(address() + path, {
    ...requestOf(method.toLowerCase(), used, body),
    headers: {
      ...authorised(used),
      ...(idempotencyKey === null ? {} : { "Idempotency-Key": idempotencyKey }),
    },
  });
  const status = response.getResponseCode();
  if (key !== null && status < 300) {
    PropertiesService.getUserProperties().setProperty(KEY, key);
  }
  const headers = response.getHeaders() as Record<string, string>;
  const type = header(headers, "content-type");
  const binary = !/json|text|yaml/.test(type);
  return {
    status,
    type,
    requestId: header(headers, "x-request-id"),
    body: binary ? Utilities.base64Encode(response.getContent()) : response.getContentText(),
    binary,
  };
}

/** What UrlFetchApp needs for one question. */
export function requestOf(
  method: string,
  key: string | null,
  body: string | null,
): GoogleAppsScript.URL_Fetch.URLFetchRequestOptions {
  return {
    method: method as GoogleAppsScript.URL_Fetch.HttpMethod,
    muteHttpExceptions: true,
    followRedirects: false,
    headers: authorised(key),
    ...(body === null ? {} : { contentType: "application/json", payload: body }),
  };
}

function authorised(key: string | null): Record<string, string> {
  return key === null ? {} : { Authorization: `Bearer ${key}` };
}

function header(headers: Record<string, string>, name: string): string {
  const found = Object.keys(headers).find((one) => one.toLowerCase() === name);
  return found === undefined ? "" : String(headers[found]);
}
