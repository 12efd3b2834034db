import type { Centre } from "#shared/domain/centre.ts";
import { catalogueOf, type Catalogue } from "#shared/i18n/catalogue.ts";
import { timeText } from "#shared/i18n/format.ts";
import { waitRangeText } from "#shared/i18n/wait-range-text.ts";
import { waitReasonText } from "#shared/i18n/why-text.ts";
import { assertNever } from "#shared/kit/assert-never.ts";
import type { TicketNumber } from "#shared/kit/ids.ts";
import { textIn, type Language } from "#shared/kit/local-text.ts";
import type { TicketView } from "#shared/views/phone-types.ts";

import { html, type Markup } from "../html.ts";
import { pageText } from "./page-shell.ts";

const REFRESH_SECONDS = 15;

/**
 * A ticket on its citizen's phone: where it stands, why, and how long it may take. Works without any script; with it, each
 * `data-part` is renewed in its place.
 */
export function ticketPage(ticket: TicketView, language: Language, centre: Centre): string {
  const text = catalogueOf(language);
  const isOver = ticket.status === "closed";
  const body = html`<p class="soft">${textIn(language, ticket.centreName)}</p>
    <section class="ticket">
      <h1 data-part="field">${brokenAtDashes(textIn(language, ticket.field.name))}</h1>
      <p class="soft" data-part="procedure">${textIn(language, ticket.procedureName)}</p>
      <p class="number" data-part="number">${ticket.number}</p>
      <p class="status ${ticket.status}" role="status" data-part="status">${statusText(ticket, text)}</p>
      <div data-part="facts">${ticket.status === "waiting" ? waitingFacts(ticket, language, centre) : null}</div>
    </section>
    <p class="soft" data-part="foot">${isOver ? null : text.ticketPage.refreshes(REFRESH_SECONDS)}</p>
    <p class="lost" role="status" data-lost hidden>${text.ticketPage.lost}</p>`;
  return pageText({
    language,
    title: text.ticketPage.title(ticket.number),
    refreshSeconds: isOver ? null : REFRESH_SECONDS,
    body,
  });
}

/** A ticket that its kiosk gave without the server, before it is brought: the same page, which then fills. */
export function awaitedTicketPage(number: TicketNumber, language: Language, { name }: Centre): string {
  const text = catalogueOf(language).ticketPage;
  const body = html`<p class="soft">${textIn(language, name)}</p>
    <section class="ticket">
      <h1 data-part="field">${text.awaitedTitle}</h1>
      <p class="soft" data-part="procedure"></p>
      <p class="number" data-part="number">${number}</p>
      <p class="status waiting" role="status" data-part="status">${text.awaited}</p>
      <div data-part="facts"></div>
    </section>
    <p class="soft" data-part="foot">${text.refreshes(REFRESH_SECONDS)}</p>
    <p class="lost" role="status" data-lost hidden>${text.lost}</p>`;
  return pageText({ language, title: text.title(number), refreshSeconds: REFRESH_SECONDS, body });
}

/** What stands where a ticket of another day, or none, was asked for. */
export function unknownTicketPage(language: Language): string {
  const { unknownTitle, unknown } = catalogueOf(language).ticketPage;
  const body = html`<h1>${unknownTitle}</h1>
    <p>${unknown}</p>`;
  return pageText({ language, title: unknownTitle, refreshSeconds: null, body });
}

function waitingFacts({ wait, why, timeZone }: TicketView, language: Language, { counters }: Centre): Markup {
  const { print, ticketPage: text } = catalogueOf(language);
  const reason = waitReasonText(language, why, {
    time: (at) => timeText(at, timeZone),
    counterLabel: (id) => counters.find((counter) => counter.id === id)?.label ?? id,
  });
  const range = wait === null ? print.askAtCounter : waitRangeText(language, wait.p50Minutes, wait.p90Minutes);
  return html`<dl>
      <dt>${text.waitFromNow}</dt>
      <dd>${brokenAtDashes(range)}</dd>
    </dl>
    <p class="why">${reason}</p>`;
}

/** A text whose lines break after its dashes, so that what belongs together stays together. */
function brokenAtDashes(text: string): readonly Markup[] {
  const parts = text.split(" – ");
  return parts.map((part, index) => html`<span class="part">${index < parts.length - 1 ? `${part} –` : part}</span> `);
}

function statusText({ status, outcome, counterLabel }: TicketView, { ticketPage: text }: Catalogue): string {
  switch (status) {
    case "waiting":
    case "held":
    case "signing":
    case "away":
      return text[status];
    case "called":
    case "serving":
      return text[status](counterLabel ?? "");
    case "closed":
      return outcome === "no-show" || outcome === "cancelled" || outcome === "day-ended" ? text[outcome] : text.done;
    default:
      return assertNever(status);
  }
}
