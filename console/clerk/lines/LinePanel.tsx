import type { FieldId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";
import type { StaffTicket } from "#shared/views/staff-types.ts";
import { FieldMark } from "#ui/components/FieldMark.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { LineRow } from "./LineRow.tsx";
import { WalkedList } from "./WalkedList.tsx";
import "./line-panel.css";

interface LinePanelProps {
  readonly view: ConsoleView;
  readonly now: EpochMs;
  /** Calls a ticket out of its turn; null for whoever may not, and while the counter is not free. */
  readonly onCall: ((ticket: StaffTicket) => void) | null;
}

/** Who waits: those sent here, then each line of the fields served, in the order of the calls. */
export function LinePanel({ view, now, onCall }: LinePanelProps) {
  const text = useText();
  const formats = useFormats();
  const { line } = text.console;
  const waiting = view.sent.length + view.lines.reduce((sum, each) => sum + each.waiting, 0);
  return (
    <section className="panel line-panel">
      <header className="panel-head">
        <h2 className="panel-title">{line.title}</h2>
        <p className="panel-count">{text.common.peopleWaiting(waiting)}</p>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard scrolls what has the focus */}
      <section className="panel-scroll" aria-label={line.title} tabIndex={0}>
        {view.sent.length > 0 && (
          <>
            <h3 className="line-name">{line.sent}</h3>
            <WalkedList label={line.sent} className="rows">
              {view.sent.map((ticket) => (
                <LineRow key={ticket.id} ticket={ticket} why={null} now={now} onCall={onCall} />
              ))}
            </WalkedList>
          </>
        )}
        {view.lines.map(({ fieldId, waiting: inLine, tickets }) => {
          const field = view.fields.find((each) => each.fieldId === fieldId);
          if (field === undefined) return null;
          const name = formats.local(field.name);
          const unlisted = inLine - tickets.length - missedOnly(view, fieldId);
          return (
            <div key={fieldId} className="line">
              <h3 className="line-name">
                <FieldMark letter={field.letter} size="s" />
                <span className="line-name-text">{name}</span>
                <span className="line-count">{formats.count(inLine)}</span>
              </h3>
              <WalkedList label={name} className="rows">
                {tickets.map(({ ticket, why }) => (
                  <LineRow key={ticket.id} ticket={ticket} why={why} now={now} onCall={onCall} />
                ))}
              </WalkedList>
              {unlisted > 0 && <p className="line-more">{line.more(unlisted)}</p>}
              {inLine === 0 && <p className="line-more">{line.empty}</p>}
            </div>
          );
        })}
      </section>
    </section>
  );
}

/** Those of a line who stand in the list of the missed alone. */
const missedOnly = ({ missed, lines }: ConsoleView, fieldId: FieldId): number => {
  const listed = new Set(lines.flatMap(({ tickets }) => tickets.map(({ ticket }) => ticket.id)));
  return missed.filter(({ ticket }) => ticket.fieldId === fieldId && !listed.has(ticket.id)).length;
};
