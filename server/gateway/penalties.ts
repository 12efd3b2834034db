import type { Principal } from "#server/auth/principal.ts";

/** Who was cut for flooding waits before they may come again. By who they are, never by where they come from. */
export interface Penalties {
  add(principal: Principal): void;
  has(principal: Principal): boolean;
}

const PENALTY_MS = 10_000;

/** Nobody waits yet; `nowMs` is a clock that never goes back. */
export function createPenalties(nowMs: () => number): Penalties {
  const until = new Map<string, number>();
  return {
    add: (principal) => void until.set(nameOf(principal), nowMs() + PENALTY_MS),
    has(principal) {
      const isWaiting = (until.get(nameOf(principal)) ?? 0) > nowMs();
      if (!isWaiting) until.delete(nameOf(principal));
      return isWaiting;
    },
  };
}

function nameOf(principal: Principal): string {
  if ("deviceId" in principal) return principal.deviceId;
  if ("counterId" in principal) return `counter ${principal.counterId}`;
  return principal.kind;
}
