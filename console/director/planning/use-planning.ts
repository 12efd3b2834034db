import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { useCallback, useEffect, useRef, useState } from "react";
import { askPlanning, type PlanningRequest } from "./ask-planning.ts";

/** Where an answer stands. `done`: how much is computed, 0–1; null before the server said. */
export type PlanningState<Value> =
  | { readonly kind: "idle" }
  | { readonly kind: "asking"; readonly done: number | null }
  | { readonly kind: "answered"; readonly value: Value }
  | { readonly kind: "refused"; readonly code: RefusalCode };

/** One answer at a time: what is asked later ends what was asked before. */
export interface Planning<Value> {
  readonly state: PlanningState<Value>;
  readonly ask: (request: PlanningRequest<Value>) => void;
  readonly stop: () => void;
}

/** Asks the server's planning; leaving the page ends the asking. */
export function usePlanning<Value>(token: string): Planning<Value> {
  const [state, setState] = useState<PlanningState<Value>>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const ask = useCallback(
    (request: PlanningRequest<Value>) => {
      running.current?.abort();
      const asking = new AbortController();
      running.current = asking;
      setState({ kind: "asking", done: null });
      const onProgress = (done: number): void => setState({ kind: "asking", done });
      void askPlanning(request, { token, signal: asking.signal, onProgress }).then((reply) => {
        if (reply === null) return;
        setState(reply.ok ? { kind: "answered", value: reply.value } : { kind: "refused", code: reply.code });
      });
    },
    [token],
  );
  const stop = useCallback(() => {
    running.current?.abort();
    setState({ kind: "idle" });
  }, []);
  return { state, ask, stop };
}
