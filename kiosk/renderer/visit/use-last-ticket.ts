import { MINUTE_MS } from "#shared/kit/time.ts";
import type { KioskSituation } from "#shared/protocol/kiosk-bridge.ts";
import { useEffect, useEffectEvent, useRef } from "react";
import type { Choice } from "./apply-choice.ts";

/** A page that was loaded right after a ticket was given shows it again: its citizen may still stand there without paper. */
export function useLastTicket(situation: KioskSituation | null, choose: (choice: Choice) => void): void {
  const isFirst = useRef(true);
  const resume = useEffectEvent(({ last, view }: KioskSituation) => {
    if (last === null || view === null || Math.abs(Date.now() - last.givenAt) >= MINUTE_MS) return;
    const { commandId, command } = last.press;
    const { procedureId, thenProcedures, classId, showsClass = false, wantsFetching = false, files } = command;
    const { fieldId } = last.ticket;
    const draft = { commandId, procedureId, fieldId, thenProcedures, classId, showsClass, wantsFetching, files };
    choose({ type: "resumed", draft, ticket: last.ticket });
  });
  useEffect(() => {
    if (situation === null || !isFirst.current) return;
    isFirst.current = false;
    resume(situation);
  }, [situation]);
}
