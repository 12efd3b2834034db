import { openingAfter, ticketTime } from "#shared/domain/openings.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { CircleDot, Clock } from "lucide-react";

interface TicketHoursProps extends Pick<DirectorView, "hours"> {
  readonly now: EpochMs;
}

/** That the day is open; and where the centre has hours, whether tickets are given now and until or from when. */
export function TicketHours({ hours, now }: TicketHoursProps) {
  const text = useText().director;
  const { time, when } = useFormats();
  if (hours === null)
    return (
      <p className="day-state" data-open>
        <CircleDot className="fact-icon" aria-hidden />
        {text.day.isOpen}
      </p>
    );
  const state = ticketTime(hours, now);
  const opening = openingAfter(hours, now);
  const until = hours.today.find(({ ticketsUntil }) => now < ticketsUntil)?.ticketsUntil ?? now;
  return (
    <p className="day-state" data-open={state.kind !== "shut" || undefined}>
      {state.kind === "shut" ? (
        <Clock className="fact-icon" aria-hidden />
      ) : (
        <CircleDot className="fact-icon" aria-hidden />
      )}
      {state.kind === "open" && text.hours.open(time(until))}
      {state.kind === "early" && text.hours.early(time(state.opensAt))}
      {state.kind === "shut" &&
        (opening === null ? text.hours.shutOpen : text.hours.shut(when(opening.ticketsFrom, now)))}
    </p>
  );
}
