import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { InHand } from "#shared/views/console-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Accessibility, FileStack, Languages, Star, TicketIcon, UserRoundCheck } from "lucide-react";

interface CitizenFactsProps {
  readonly inHand: InHand;
}

/** Class, files, language and when the ticket was taken, each with its sign. */
export function CitizenFacts({ inHand: { ticket } }: CitizenFactsProps) {
  const text = useText();
  const formats = useFormats();
  const { inHand } = text.console;
  return (
    <ul className="facts">
      {ticket.wantsFetching && (
        <li className="fact" data-fetch>
          <Accessibility className="fact-icon" aria-hidden />
          {text.issue.wantsFetching}
        </li>
      )}
      <li className="fact" data-priority={ticket.isPriority || undefined}>
        {ticket.isPriority && <Star className="fact-icon" aria-hidden />}
        <span className="ui-visually-hidden">{text.class.label}: </span>
        {ticket.isPriority ? formats.local(ticket.className) : inHand.normalClass}
      </li>
      <li className="fact" data-many={ticket.files > 1 || undefined}>
        <FileStack className="fact-icon" aria-hidden />
        {ticket.isBulk ? text.common.bulkFiles(ticket.files) : text.common.files(ticket.files)}
      </li>
      {ticket.language !== "vi" && (
        <li className="fact" data-many>
          <Languages className="fact-icon" aria-hidden />
          {inHand.speaks(catalogueOf(ticket.language).common.languageName)}
        </li>
      )}
      {ticket.isByStaff && (
        <li className="fact">
          <UserRoundCheck className="fact-icon" aria-hidden />
          {text.issue.byStaff}
        </li>
      )}
      <li className="fact">
        <TicketIcon className="fact-icon" aria-hidden />
        {inHand.issuedAt(formats.time(ticket.issuedAt))}
      </li>
    </ul>
  );
}
