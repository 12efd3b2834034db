import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { useEffect, useEffectEvent } from "react";

const ENDS: readonly RefusalCode[] = ["SESSION_EXPIRED", "NOT_AUTHENTICATED", "NOT_ALLOWED"];

/** Says once that the server no longer knows this session: sign in again. */
export function useSessionEnd(status: LinkStatus, onEnd: (code: RefusalCode) => void): void {
  const code = status.kind === "refused" && ENDS.includes(status.code) ? status.code : null;
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    if (code !== null) end(code);
  }, [code]);
}
