import type { Language } from "#shared/kit/local-text.ts";
import { useEffect, useEffectEvent } from "react";
import type { AgentLink } from "../agent-link/agent-link.ts";
import type { Choice } from "./apply-choice.ts";
import type { Draft, Visit } from "./visit.ts";

/** Asks for the number when the visit has come that far, and brings the answer back. */
export function useIssue(
  visit: Visit,
  link: AgentLink,
  language: Language,
  choose: (choice: Choice) => void,
  isAssisted: boolean,
): void {
  const draft = visit.step === "issuing" ? visit.draft : null;
  const issue = useEffectEvent(async ({ commandId, procedureId, thenProcedures, classId, files }: Draft) => {
    const reply = await link.issue({
      commandId,
      command: {
        type: "IssueTicket",
        procedureId,
        thenProcedures: [...thenProcedures],
        classId,
        files,
        language,
        ...(isAssisted && { isAssisted }),
      },
    });
    choose({ type: "answered", commandId, reply });
  });
  useEffect(() => {
    if (draft !== null) void issue(draft);
  }, [draft]);
}
