import type { GivenTicket } from "#shared/protocol/kiosk-bridge.ts";
import { NumberBadge } from "#ui/components/NumberBadge.tsx";
import { FieldMark } from "#ui/components/FieldMark.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import type { Lobby } from "../visit/scene.ts";
import type { Draft } from "../visit/visit.ts";
import "./ticket-card.css";

interface TicketCardProps {
  readonly ticket: GivenTicket;
  readonly draft: Draft;
  readonly lobby: Lobby;
}

/** The ticket on the screen: the same facts as on the paper. */
export function TicketCard({ ticket, draft, lobby }: TicketCardProps) {
  const text = useText();
  const formats = useFormats();
  const { procedures } = lobby.catalogue;
  const field = lobby.view.fields.find((each) => each.fieldId === ticket.fieldId);
  const name = (id: Draft["procedureId"]): string =>
    formats.local(procedures.find((each) => each.id === id)?.name ?? { vi: "" });
  return (
    <article className="kiosk-ticket" data-field-letter={field?.letter}>
      <span className="kiosk-ticket-stripe" aria-hidden />
      <output className="kiosk-ticket-number">
        <NumberBadge number={ticket.number} size="xl" />
      </output>
      {field !== undefined && (
        <p className="kiosk-ticket-field">
          <FieldMark letter={field.letter} />
          <strong>{formats.local(field.name)}</strong>
        </p>
      )}
      <p className="kiosk-ticket-procedure">{name(draft.procedureId)}</p>
      {ticket.ahead === null ? (
        <p className="kiosk-ticket-alone">{text.kiosk.alone}</p>
      ) : (
        <dl className="kiosk-ticket-figures">
          <div>
            <dt>{text.kiosk.ahead}</dt>
            <dd>{ticket.ahead === 0 ? text.kiosk.aheadNone : text.common.people(ticket.ahead)}</dd>
          </div>
          <div>
            <dt>{text.kiosk.expectedWait}</dt>
            <dd>
              {ticket.wait === null
                ? text.kiosk.askStaff
                : formats.waitRange(ticket.wait.p50Minutes, ticket.wait.p90Minutes)}
            </dd>
          </div>
        </dl>
      )}
      {draft.thenProcedures.length > 0 && (
        <p className="kiosk-ticket-next">
          {text.kiosk.thenNext}: {draft.thenProcedures.map(name).join(" · ")}
        </p>
      )}
    </article>
  );
}
