/** What reaches the service. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

const MOST_BYTES = 50 * 1024 * 1024;
const URL_CHARACTERS = 2 * 1024;
const HEADER_BYTES = 8 * 1024;
const METHODS = ["get", "delete", "patch", "post", "put"];

/** How many calls are left today, and which addresses the manifest allows. */
export interface Allowance {
  calls: number;
  readonly prefixes: readonly string[];
}

/** What one call of UrlFetchApp asks, checked as Google checks it. */
export function sentOf(url: string, options: Readonly<Record<string, unknown>>, allowance: Allowance): Sent {
  const { method = "get", headers = {}, payload = null, contentType } = options;
  if (typeof method !== "string" || !METHODS.includes(method)) {
    throw new Error(`Attribute provided with invalid value: method`);
  }
  if (!allowance.prefixes.some((prefix) => url.startsWith(prefix))) {
    throw new Error(`Forbidden: the URL ${url} is not in the urlFetchWhitelist`);
  }
  if (url.length > URL_CHARACTERS) {
    throw new Error("Limit Exceeded: URLFetch URL Length.");
  }
  if (Buffer.byteLength(JSON.stringify(headers)) > HEADER_BYTES) {
    throw new Error("Limit Exceeded: URLFetch Header Size.");
  }
  if (payload !== null && typeof payload !== "string") {
    throw new Error("Attribute provided with invalid value: payload");
  }
  if (payload !== null && Buffer.byteLength(payload) > MOST_BYTES) {
    throw new Error("Limit Exceeded: URLFetch POST Size.");
  }
  if (allowance.calls-- <= 0) {
    throw new Error("Service invoked too many times for one day: urlfetch.");
  }
  const type =
    payload === null ? {} : { "Content-Type": String(contentType ?? "application/x-www-form-urlencoded") };
  return {
    method: method.toUpperCase(),
    url,
    headers: { ...(headers as Record<string, string>), ...type },
    body: payload,
  };
}

/** What UrlFetchApp hands back. */
export class HttpResponse {
  constructor(private readonly got: Got) {}

  getResponseCode() {
    return this.got.status;
  }

  getHeaders() {
    return this.got.headers;
  }

  getContentText() {
    return Buffer.from(this.got.body).toString("utf8");
  }

  /** Bytes as Java has them: from -128 to 127. */
  getContent() {
    return Array.from(Buffer.from(this.got.body), (byte) => (byte > 127 ? byte - 256 : byte));
  }
}
