import { elapsedMs, type EpochMs } from "#shared/kit/time.ts";
import { stopwatchText } from "#shared/i18n/format.ts";
import type { ConsoleView, InHand } from "#shared/views/console-types.ts";
import { FieldMark } from "#ui/components/FieldMark.tsx";
import { NumberBadge } from "#ui/components/NumberBadge.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { BellRing, UserRoundCheck } from "lucide-react";
import type { Stage } from "../desk/stage.ts";
import { AnnouncedMark } from "./AnnouncedMark.tsx";
import { CitizenFacts } from "./CitizenFacts.tsx";
import { DocumentList } from "./DocumentList.tsx";
import { VisitNotes } from "./VisitNotes.tsx";
import "./citizen-card.css";

interface CitizenCardProps {
  readonly stage: Stage;
  readonly inHand: InHand;
  readonly fields: ConsoleView["fields"];
  readonly now: EpochMs;
}

/** The citizen at the counter: number, what they came for, what they need to have with them. */
export function CitizenCard({ stage, inHand, fields, now }: CitizenCardProps) {
  const text = useText().console;
  const formats = useFormats();
  const { ticket } = inHand;
  const field = fields.find(({ fieldId }) => fieldId === ticket.fieldId);
  const isServing = stage === "serving";
  const Icon = isServing ? UserRoundCheck : BellRing;
  return (
    <article className="work-card citizen" data-stage={stage}>
      <header className="citizen-head">
        <p className="citizen-status" aria-live="polite">
          <Icon className="ui-icon" aria-hidden />
          {text.state[stage]}
        </p>
        {inHand.announced !== null && <AnnouncedMark announced={inHand.announced} now={now} />}
        <p className="citizen-elapsed" aria-label={isServing ? text.inHand.elapsedServing : text.inHand.elapsedCalled}>
          {stopwatchText(elapsedMs(ticket.since, now))}
        </p>
      </header>
      <div className="citizen-who">
        <NumberBadge number={ticket.number} size="xl" />
        <div className="citizen-what">
          <h1 className="citizen-procedure">
            {field && <FieldMark letter={field.letter} />}
            <span className="citizen-procedure-name">{formats.local(ticket.procedureName)}</span>
          </h1>
          <CitizenFacts inHand={inHand} />
        </div>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard scrolls what has the focus */}
      <section className="citizen-more" aria-label={text.inHand.documents} tabIndex={0}>
        <DocumentList documents={inHand.documents} isUnverified={inHand.isUnverified} />
        <VisitNotes inHand={inHand} />
      </section>
    </article>
  );
}
