import type { RefusalCode } from "./refusal.ts";

/** The answer to every request: a value, or why not. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: RefusalCode };

/** Calls back exactly once. */
export type Ack<Value> = (reply: Reply<Value>) => void;
