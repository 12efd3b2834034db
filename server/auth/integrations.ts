import type { AccessFile } from "./access-file.ts";
import { newToken, tokenHash } from "./token.ts";

/** Tokens of other software, made on the command line. */
export interface Integrations {
  /** A new token, shown once; the same name's earlier token stops working. */
  give(name: string): string;
  /** False when there was none of that name. */
  revoke(name: string): boolean;
  /** The name that a token was given for; null when it opens nothing. */
  find(token: string): string | null;
}

/** The integration tokens in the access file. */
export function integrationsIn(file: AccessFile): Integrations {
  const put = file.prepare<[string, Buffer]>("INSERT OR REPLACE INTO integration (name, token_hash) VALUES (?, ?)");
  const remove = file.prepare<[string]>("DELETE FROM integration WHERE name = ?");
  const find = file.prepare<[Buffer], { name: string }>("SELECT name FROM integration WHERE token_hash = ?");
  return {
    give(name) {
      const token = newToken("integration");
      put.run(name, tokenHash(token));
      return token;
    },
    revoke: (name) => remove.run(name).changes > 0,
    find: (token) => find.get(tokenHash(token))?.name ?? null,
  };
}
