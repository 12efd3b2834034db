import { createHmac } from "node:crypto";
import { personHash, type PersonHash } from "#shared/kit/ids.ts";
import type { Day } from "#shared/kit/time.ts";
import type { CardKey } from "#shared/protocol/identity.ts";
import type { AgentStore } from "../agent-store.ts";
import type { ServerLink } from "../server-link.ts";

/** Hashes the numbers of cards under the open day's key, which is in memory alone and forgotten with the day. */
export interface DayHash {
  /** Null where the key is not known and the server cannot be asked. */
  readonly of: (cardNumber: string) => Promise<PersonHash | null>;
}

export interface DayHashParts {
  readonly link: Pick<ServerLink, "cardKey">;
  readonly store: Pick<AgentStore, "get" | "follow">;
  /** The day is over: whatever its hashes name is nobody's. */
  readonly onForgotten: () => void;
}

export function createDayHash({ link, store, onForgotten }: DayHashParts): DayHash {
  let key: CardKey | null = null;
  const openDay = (): Day | null => {
    const view = store.get().situation.view;
    return view?.isOpen ? view.day : null;
  };
  store.follow(() => {
    if (key === null || key.day === openDay()) return;
    key = null;
    onForgotten();
  });
  return {
    async of(cardNumber) {
      if (key === null && store.get().situation.link.kind === "live") {
        const reply = await link.cardKey();
        if (reply.ok && reply.value.day === openDay()) key = reply.value;
      }
      if (key === null) return null;
      const hash = createHmac("sha256", Buffer.from(key.key, "base64url")).update(cardNumber);
      return personHash(hash.digest("base64url"));
    },
  };
}
