import type { Language } from "#shared/kit/local-text.ts";
import { useEffect, useEffectEvent } from "react";
import type { AgentLink } from "../agent-link/agent-link.ts";
import type { Choice } from "./apply-choice.ts";
import type { Draft, Visit } from "./visit.ts";

/** How the number is asked for, beside what was chosen. */
interface Asking {
  readonly language: Language;
  /** Staff stand beside the citizen. */
  readonly isAssisted: boolean;
  /** The card that was shown; null where none was. */
  readonly card: string | null;
}

/** Asks for the number when the visit has come that far, and brings the answer back. */
export function useIssue(
  visit: Visit,
  link: AgentLink,
  { language, isAssisted, card }: Asking,
  choose: (choice: Choice) => void,
): void {
  const draft = visit.step === "issuing" ? visit.draft : null;
  const issue = useEffectEvent(
    async ({ commandId, procedureId, thenProcedures, classId, showsClass, files, wantsFetching }: Draft) => {
      const reply = await link.issue({
        commandId,
        ...(card === null ? {} : { card }),
        command: {
          type: "IssueTicket",
          procedureId,
          thenProcedures: [...thenProcedures],
          classId,
          files,
          language,
          ...(showsClass && { showsClass }),
          ...(wantsFetching && { wantsFetching }),
          ...(isAssisted && { isAssisted }),
        },
      });
      choose({ type: "answered", commandId, reply });
    },
  );
  useEffect(() => {
    if (draft !== null) void issue(draft);
  }, [draft]);
}
