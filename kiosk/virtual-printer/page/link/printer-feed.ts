import { printerPageMessageSchema } from "#shared/protocol/virtual-printer.ts";
import type { PrinterPageEvent } from "./printer-state.ts";

/** Listens to the printer; the browser connects again by itself. Returns how to stop. */
export function listenToPrinter(send: (event: PrinterPageEvent) => void): () => void {
  const source = new EventSource("feed");
  source.addEventListener("message", (event: MessageEvent<string>) =>
    send(printerPageMessageSchema.parse(JSON.parse(event.data))),
  );
  source.addEventListener("error", () => send({ kind: "lost" }));
  return () => source.close();
}
