import type { CounterId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";
import { Button } from "#ui/components/Button.tsx";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { BellRing, CornerDownLeft, type LucideIcon, Play } from "lucide-react";
import { TicketRow } from "./TicketRow.tsx";

/** What the rows need to know of the counter. */
export interface AsideDesk {
  readonly counterId: CounterId;
  /** Open, with a clerk and without a citizen. */
  readonly isFree: boolean;
  readonly isOffline: boolean;
  readonly now: EpochMs;
  readonly onPress: (command: CommandInput) => void;
}

interface RowProps<List extends "missed" | "held" | "signing"> {
  readonly entry: ConsoleView[List][number];
  readonly desk: AsideDesk;
}

/** Called in vain: called again, or back in the line at once. */
export function MissedRow({ entry: { ticket, notBefore }, desk }: RowProps<"missed">) {
  const text = useText().console.aside;
  const formats = useFormats();
  const { counterId, isFree, now } = desk;
  const { id: ticketId } = ticket;
  return (
    <TicketRow
      ticket={ticket}
      note={notBefore <= now ? text.retryNow : text.retryFrom(formats.time(notBefore))}
      action={
        isFree ? (
          <RowButton
            desk={desk}
            icon={BellRing}
            label={text.callBack}
            number={ticket.number}
            command={{ type: "CallTicket", counterId, ticketId, reason: "came-back" }}
          />
        ) : (
          <RowButton
            desk={desk}
            icon={CornerDownLeft}
            label={text.readmit}
            number={ticket.number}
            command={{ type: "ReadmitTicket", ticketId }}
          />
        )
      }
    />
  );
}

/** Set aside with a reason: served on, or back in the line before the time is over. */
export function HeldRow({ entry: { ticket, reason, until, counterLabel }, desk }: RowProps<"held">) {
  const text = useText().console;
  const formats = useFormats();
  const { counterId, isFree, now } = desk;
  const { id: ticketId } = ticket;
  const time = until <= now ? text.aside.overdue : text.aside.heldUntil(formats.time(until));
  return (
    <TicketRow
      ticket={ticket}
      note={[text.reason.hold[reason], time, text.aside.at(counterLabel)].join(" · ")}
      action={
        isFree ? (
          <RowButton
            desk={desk}
            icon={Play}
            label={text.aside.resume}
            number={ticket.number}
            command={{ type: "ResumeTicket", counterId, ticketId }}
          />
        ) : (
          <RowButton
            desk={desk}
            icon={CornerDownLeft}
            label={text.aside.release}
            number={ticket.number}
            command={{ type: "ReleaseHold", ticketId }}
          />
        )
      }
    />
  );
}

/** The papers are with the leader: called, without a word in the lobby, once they are signed. */
export function SigningRow({ entry: { ticket, counterLabel }, desk }: RowProps<"signing">) {
  const text = useText().console.aside;
  const formats = useFormats();
  const { counterId, isFree } = desk;
  return (
    <TicketRow
      ticket={ticket}
      note={`${text.since(formats.time(ticket.since))} · ${text.at(counterLabel)}`}
      action={
        <RowButton
          desk={desk}
          icon={BellRing}
          label={text.callForResult}
          number={ticket.number}
          isPossible={isFree}
          command={{ type: "CallForResult", counterId, ticketId: ticket.id }}
        />
      }
    />
  );
}

interface RowButtonProps {
  readonly desk: AsideDesk;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly number: string;
  readonly command: CommandInput;
  readonly isPossible?: boolean;
}

function RowButton({ desk, icon, label, number, command, isPossible = true }: RowButtonProps) {
  return (
    <Button
      icon={icon}
      aria-label={`${label}: ${number}`}
      isDisabled={desk.isOffline || !isPossible}
      onPress={() => desk.onPress(command)}
    >
      {label}
    </Button>
  );
}
