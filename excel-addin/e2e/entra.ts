import { generateKeyPairSync, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export const TENANT = "6b1f5a3e-0c7d-4a52-9a31-2f1c0d9e8b7a";
export const CLIENT = "0c2f7d91-5a44-4a0e-8f53-1c9b7a6d5e4f";
const PERSON = "d3a0c1e2-7b6f-4c58-9d2e-8f7a6b5c4d3e";
const NAME = "ann@example.org";

/** Stands in for Microsoft Entra on this machine. */
export interface Entra {
  readonly address: string;
  /** What Excel hands to a page for Ann, in the words of its bridge. */
  grant(): { token: object; account: object };
  close(): Promise<void>;
}

export async function startEntra(): Promise<Entra> {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const published = { ...publicKey.export({ format: "jwk" }), kid: "1", use: "sig" };
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ keys: [published] }));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = (claims: object) => {
    const now = Math.floor(Date.now() / 1000);
    const said = {
      iss: `${address}/${TENANT}/v2.0`,
      aud: CLIENT,
      iat: now,
      nbf: now,
      exp: now + 3600,
      tid: TENANT,
      oid: PERSON,
      sub: "s",
      preferred_username: NAME,
      ...claims,
    };
    const text = [{ alg: "RS256", typ: "JWT", kid: "1" }, said].map(encoded).join(".");
    return `${text}.${sign("sha256", Buffer.from(text), privateKey).toString("base64url")}`;
  };
  return {
    address,
    grant: () => ({
      token: {
        access_token: token({ scp: "use" }),
        id_token: token({}),
        expires_in: 3600,
        properties: null,
        scope: `api://${CLIENT}/use`,
      },
      account: {
        homeAccountId: `${PERSON}.${TENANT}`,
        localAccountId: PERSON,
        environment: "login.microsoftonline.com",
        tenantId: TENANT,
        username: NAME,
      },
    }),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
