import { commandId, type CommandId } from "#shared/kit/ids.ts";

/** A fresh id for one intention. `crypto.randomUUID` is missing on a LAN page over http, `getRandomValues` is not. */
export function newCommandId(): CommandId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return commandId(Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""));
}
