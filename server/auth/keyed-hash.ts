import { createHmac, createSecretKey } from "node:crypto";

/** HMAC-SHA-256 of texts under one key, in base64url (RFC 2104). The key is made ready once, not for each text. */
export function keyedHash(key: Buffer): (text: string) => string {
  const secret = createSecretKey(key);
  return (text) => createHmac("sha256", secret).update(text).digest("base64url");
}
