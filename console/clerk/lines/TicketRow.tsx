import type { Catalogue } from "#shared/i18n/catalogue.ts";
import type { StaffTicket } from "#shared/views/staff-types.ts";
import { NumberBadge } from "#ui/components/NumberBadge.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Accessibility, Star } from "lucide-react";
import type { ReactNode } from "react";
import "./ticket-row.css";

interface TicketRowProps {
  readonly ticket: StaffTicket;
  /** A second line, where there is something to say. */
  readonly note?: string | null | undefined;
  /** Right of the text: an age, a time. */
  readonly aside?: ReactNode;
  /** What may be done with it. */
  readonly action?: ReactNode;
}

/** A ticket in a list. */
export function TicketRow({ ticket, note, aside, action }: TicketRowProps) {
  const text = useText();
  const formats = useFormats();
  const className = formats.local(ticket.className);
  return (
    <li className="ticket-row" data-priority={ticket.isPriority || undefined}>
      <span className="ticket-row-number">
        <NumberBadge number={ticket.number} size="s" />
        {ticket.isPriority && <Star className="ticket-row-star" aria-hidden />}
        {ticket.wantsFetching && <Accessibility className="ticket-row-fetch" aria-hidden />}
      </span>
      <span className="ticket-row-text">
        <span className="ticket-row-procedure" title={formats.local(ticket.procedureName)}>
          {formats.local(ticket.procedureName)}
        </span>
        <span className="ticket-row-note">
          {[
            note,
            ticket.wantsFetching ? text.issue.wantsFetching : null,
            ticket.isPriority ? className : null,
            filesText(text, ticket),
            ticket.isByStaff ? text.issue.byStaff : null,
            ticket.step > 1 ? text.console.line.step(ticket.step) : null,
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
      {aside}
      {action}
    </li>
  );
}

function filesText({ common }: Catalogue, { files, isBulk }: StaffTicket): string | null {
  if (isBulk) return common.bulkFiles(files);
  return files > 1 ? common.files(files) : null;
}
