import { html, type Markup } from "#server/http/html.ts";
import { catalogueOf, type Catalogue } from "#shared/i18n/catalogue.ts";
import { countText, dateText, timeText } from "#shared/i18n/format.ts";
import { textIn } from "#shared/kit/local-text.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";

import { halfHours } from "../half-hours.ts";
import { noonOf } from "../noon-of.ts";
import { OUTCOMES } from "../outcome.ts";
import type { ReportSheet } from "../report-sheet.ts";
import { dayChart } from "./day-chart.ts";
import { atMostText, shareText, waitText, workText } from "./figure-texts.ts";
import { fieldTable, clerkTable, counterTable } from "./day-tables.ts";
import { reportShell } from "./report-shell.ts";
import { table } from "./table.ts";

/** A day's report as a page that prints on A4. */
export function dayPage(sheet: ReportSheet): string {
  const { centre, day, language, visits } = sheet;
  const text = catalogueOf(language).report;
  const date = dateText(language, noonOf(day), "UTC");
  const body = html`<header>
      <p class="centre">${textIn(language, centre.name)}</p>
      <h1>${text.title}</h1>
      <p class="date">${date}</p>
      ${asOf(sheet, text)}
    </header>
    ${visits.length === 0 ? html`<p class="empty">${text.empty}</p>` : figures(sheet, text)} ${downloads(sheet, text)}`;
  return reportShell({ language, title: `${text.title} · ${date}`, path: `/reports/${day}`, body });
}

function asOf({ isRunning, now, centre }: ReportSheet, text: Catalogue["report"]): Markup | null {
  return isRunning ? html`<p class="as-of">${text.asOf(timeText(now, centre.timeZone))}</p>` : null;
}

function figures(sheet: ReportSheet, text: Catalogue["report"]): Markup {
  const { visits, centre } = sheet;
  return html`${summary(sheet, text)} ${tiles(sheet, text)}
    <section>
      <h2>${text.throughTheDay}</h2>
      <p class="legend"><span class="arrivals">${text.arrivals}</span> <span class="wait">${text.averageWait}</span></p>
      ${dayChart(halfHours(visits, centre.timeZone), `${text.arrivals}, ${text.averageWait}`)}
    </section>
    ${fieldTable(sheet)} ${counterTable(sheet)} ${clerkTable(sheet)} ${helped(sheet, text)} ${outcomes(sheet, text)}
    <p class="definitions">${text.waitUnit} ${text.definitions}</p>
    <div class="signatures">${[text.madeBy, text.director].map((who) => signature(who, text.signature))}</div>`;
}

function summary({ report, visits, language }: ReportSheet, text: Catalogue["report"]): Markup | null {
  const { p50Ms, p90Ms } = report.all.waits;
  if (p50Ms === null || p90Ms === null) return null;
  const served = countText(language, report.all.served);
  const late = visits.filter((row) => row.firstCalledAt !== null && row.waitingMs > 20 * MINUTE_MS).length;
  const over = late === 0 ? text.allUnder20 : text.over20(countText(language, late));
  return html`<p class="summary">
    ${text.summary(served, atMostText(language, p50Ms), atMostText(language, p90Ms))} ${over}
  </p>`;
}

function tiles({ report, language }: ReportSheet, text: Catalogue["report"]): Markup {
  const { waits, served } = report.all;
  const shown: readonly (readonly [name: string, value: string])[] = [
    [text.served, countText(language, served)],
    [text.averageWait, waitText(waits.averageMs)],
    [text.p90, waitText(waits.p90Ms)],
    [text.longestWait, waitText(waits.longestMs)],
    [text.withinLong(15), shareText(waits.within15)],
    [text.withinLong(20), shareText(waits.within20)],
  ];
  return html`<dl class="tiles">
    ${shown.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function helped({ clerks, names, language }: ReportSheet, text: Catalogue["report"]): Markup | null {
  const helpers = clerks.filter(({ servedLent }) => servedLent > 0).toSorted((a, b) => b.servedLent - a.servedLent);
  if (helpers.length === 0) return null;
  const lines = helpers.map(({ id, servedLent, helpedMs }) =>
    text.helpedBy(names.clerk(id), countText(language, servedLent), workText(language, helpedMs)),
  );
  return html`<section class="helped">
    <h2>${text.helped}</h2>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;
}

function outcomes({ report, language }: ReportSheet, text: Catalogue["report"]): Markup {
  const columns = [
    { header: text.byOutcome, cell: (outcome: (typeof OUTCOMES)[number]) => text.outcome[outcome] },
    { header: text.count, cell: (outcome: (typeof OUTCOMES)[number]) => countText(language, report.outcomes[outcome]) },
  ];
  return table(
    text.byOutcome,
    columns,
    OUTCOMES.filter((outcome) => report.outcomes[outcome] > 0),
  );
}

function signature(who: string, hint: string): Markup {
  return html`<div>
    <p>${who}</p>
    <p class="hint">${hint}</p>
  </div>`;
}

function downloads({ day, language }: ReportSheet, text: Catalogue["report"]): Markup {
  return html`<nav class="downloads">
    <a href="/reports/${day}.csv?lang=${language}" download>${text.download}</a>
    <a href="/reports/${day}/visits.csv?lang=${language}" download>${text.downloadVisits}</a>
    <a href="/reports?lang=${language}">${text.allDays}</a>
  </nav>`;
}
