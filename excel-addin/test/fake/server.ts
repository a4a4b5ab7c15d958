import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Batch, Interpreter, References } from "./batch";
import type { FakeBook } from "./book";
import { Refusal } from "./errors";

/** Of one request and of one answer, as in Excel on the web. */
const MOST_BYTES = 5 * 1024 * 1024;

/** What went over the wire, to look at it afterwards. */
export interface Traffic {
  requests: number;
  mostSent: number;
  mostAnswered: number;
}

/** The batch endpoint of Excel on the web over a workbook, with the limits that it has there. */
export class FakeExcel {
  readonly traffic: Traffic = { requests: 0, mostSent: 0, mostAnswered: 0 };
  /** Called after each request with its text: what others do to the workbook between two requests. */
  after: (request: string) => unknown = () => undefined;
  /** How many bytes a request and its answer may have. */
  limitOf: (request: string) => number = () => MOST_BYTES;
  book: FakeBook;
  readonly #references = new References();

  constructor(book: FakeBook) {
    this.book = book;
  }

  /** Answers one request with a status and a JSON text. */
  answer(text: string): { status: number; body: string } {
    this.traffic.requests++;
    this.traffic.mostSent = Math.max(this.traffic.mostSent, text.length);
    const most = this.limitOf(text);
    if (Buffer.byteLength(text) > most) {
      return failed("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    }
    const body = JSON.stringify(this.#carryOut(JSON.parse(text) as Batch));
    this.after(text);
    this.traffic.mostAnswered = Math.max(this.traffic.mostAnswered, body.length);
    return Buffer.byteLength(body) > most
      ? failed("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.")
      : { status: 200, body };
  }

  /** All that one request changes is one undo step. */
  #carryOut(batch: Batch) {
    try {
      const { history } = this.book.active.sheet;
      return {
        Results: history.step("Add-in", () => new Interpreter(this.book, batch, this.#references).run()),
      };
    } catch (error) {
      const { code, message, status } =
        error instanceof Refusal ? error : new Refusal("GeneralException", String(error), 500);
      return { Results: [], Error: { Code: code, Message: message, HttpStatusCode: status, ActionIndex: 0 } };
    }
  }
}

/** Serves the endpoint and the files of a page; `files` gives a file with its type, or null. */
export async function serve(
  excel: FakeExcel,
  files: (path: string) => { type: string; content: string | Buffer } | null,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => void respond(request, response));
  async function respond(request: IncomingMessage, response: ServerResponse) {
    const { pathname } = new URL(request.url ?? "/", "http://here");
    if (pathname.endsWith("/ProcessQuery")) {
      const { status, body } = excel.answer(await textOf(request));
      response.writeHead(status, { "Content-Type": "application/json" }).end(body);
      return;
    }
    const file = files(pathname);
    response
      .writeHead(file === null ? 404 : 200, { "Content-Type": file?.type ?? "text/plain" })
      .end(file?.content ?? "");
  }
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString("utf8");
}

function failed(code: string, message: string) {
  return { status: 400, body: JSON.stringify({ error: { code, message } }) };
}
