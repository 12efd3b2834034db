import type { WaitReason } from "#shared/domain/why-waiting.ts";
import type { Catalogue } from "#shared/i18n/catalogue.ts";
import { elapsedMs, type EpochMs } from "#shared/kit/time.ts";
import type { StaffTicket } from "#shared/views/staff-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { BellRing } from "lucide-react";
import { Age } from "../../norm/Age.tsx";
import { TicketRow } from "./TicketRow.tsx";

interface LineRowProps {
  readonly ticket: StaffTicket;
  readonly why: WaitReason | null;
  readonly now: EpochMs;
  readonly onCall: ((ticket: StaffTicket) => void) | null;
}

/** A waiting ticket with its age; where a priority class goes ahead of it, it says so. */
export function LineRow({ ticket, why, now, onCall }: LineRowProps) {
  const text = useText();
  const { line } = text.console;
  return (
    <TicketRow
      ticket={ticket}
      note={noteOf(ticket, why, text)}
      aside={<Age waitedMs={elapsedMs(ticket.issuedAt, now)} />}
      action={
        onCall && (
          <Button icon={BellRing} aria-label={line.call(ticket.number)} onPress={() => onCall(ticket)}>
            {line.callShort}
          </Button>
        )
      }
    />
  );
}

function noteOf(ticket: StaffTicket, why: WaitReason | null, text: Catalogue): string | null {
  if (ticket.absences > 0) return text.console.inHand.absences(ticket.absences);
  if (why?.kind === "no-counter") return text.why.waiting["no-counter"];
  const isOvertaken = why?.kind === "ahead" && why.overtaking > 0 && !ticket.isPriority;
  return isOvertaken ? text.console.line.overtaken(why.overtaking) : null;
}
