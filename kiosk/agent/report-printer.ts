import { mayComeBack } from "#shared/protocol/refusal.ts";
import type { PrinterCondition } from "#shared/views/printer-condition.ts";
import type { AgentState } from "./agent-state.ts";
import type { AgentStore } from "./agent-store.ts";
import type { Pause } from "./pause.ts";
import type { ServerLink } from "./server-link.ts";

export interface ReportPrinterParts {
  readonly store: Pick<AgentStore, "get" | "follow">;
  readonly link: Pick<ServerLink, "reportPrinter">;
  readonly pause: Pause;
}

// The server counts requests by the second.
const AGAIN_MS = 1000;

/** Tells the server how the printer is: at each connection, at each change, and again while it is too busy to hear it. */
export function reportPrinter({ store, link, pause }: ReportPrinterParts): Disposable {
  let newest = new AbortController();

  async function report(condition: PrinterCondition, { signal }: AbortController): Promise<void> {
    while (!signal.aborted && isLive(store.get())) {
      const reply = await link.reportPrinter(condition);
      if (reply.ok || !mayComeBack(reply.code)) return;
      await pause(AGAIN_MS, signal);
    }
  }

  store.follow((now, before) => {
    if (!isLive(now) || (isLive(before) && now.situation.printer === before.situation.printer)) return;
    newest.abort();
    newest = new AbortController();
    void report(now.situation.printer, newest);
  });
  return { [Symbol.dispose]: () => newest.abort() };
}

const isLive = ({ situation }: AgentState): boolean => situation.link.kind === "live";
