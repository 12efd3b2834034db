import { createHash, createHmac, randomBytes } from "node:crypto";

/** What a token opens; said by its first letters, so that a wrong one gets a helpful answer. */
export type TokenKind = "session" | "device" | "integration";

const prefixes: Record<TokenKind, string> = { session: "ses_", device: "dev_", integration: "api_" };

/** A fresh secret of 256 bits. It is shown once; only its hash is kept. */
export const newToken = (kind: TokenKind): string => prefixes[kind] + randomBytes(32).toString("base64url");

/** The token of the device that made a claim: whose answer was lost asks again and gets the same. The claim's hash tells nothing of it. */
export const tokenOfClaim = (claim: string): string =>
  prefixes.device + createHmac("sha256", claim).update("device token").digest("base64url");

/** What a token claims to be; null for anything that is none of ours. */
export function tokenKind(token: string): TokenKind | null {
  if (token.startsWith(prefixes.session)) return "session";
  if (token.startsWith(prefixes.device)) return "device";
  return token.startsWith(prefixes.integration) ? "integration" : null;
}

/** What is stored of a token. One round of SHA-256 is enough: there is nothing to guess in 256 random bits. */
export const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();
