import { useFormats, useText } from "#ui/text/use-text.ts";
import { IdCard } from "lucide-react";
import type { Card } from "./use-card.ts";
import "./card-note.css";

interface CardNoteProps {
  readonly card: Card;
}

/** That a card may be shown, and that one was. */
export function CardNote({ card }: CardNoteProps) {
  const text = useText().kiosk.card;
  const formats = useFormats();
  const appointment = card.kind === "shown" ? card.appointment : null;
  return (
    <output className="kiosk-card-note" data-kind={card.kind}>
      <IdCard aria-hidden />
      {card.kind !== "shown"
        ? text.invite
        : appointment === null
          ? text.shown
          : text.appointment(formats.time(appointment.from), formats.time(appointment.to))}
    </output>
  );
}
