import { html, type Markup } from "#server/http/html.ts";
import type { Centre } from "#shared/domain/centre.ts";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { dateText } from "#shared/i18n/format.ts";
import { textIn, type Language } from "#shared/kit/local-text.ts";
import type { Day } from "#shared/kit/time.ts";

import { noonOf } from "../noon-of.ts";
import { reportShell } from "./report-shell.ts";

/** Every day with a report, the newest first. */
export function daysPage(centre: Centre, days: readonly Day[], language: Language): string {
  const text = catalogueOf(language).report;
  const list = days.map((day) => dayLink(day, language));
  const body = html`<header>
      <p class="centre">${textIn(language, centre.name)}</p>
      <h1>${text.list}</h1>
    </header>
    ${
      days.length === 0
        ? html`<p class="empty">${text.listEmpty}</p>`
        : html`<ul class="days">
            ${list}
          </ul>`
    }`;
  return reportShell({ language, title: text.list, path: "/reports", body });
}

/** What stands where a day without a report was asked for. */
export function unknownDayPage(language: Language): string {
  const text = catalogueOf(language).report;
  const body = html`<header><h1>${text.unknownDay}</h1></header>
    <nav class="downloads"><a href="/reports?lang=${language}">${text.allDays}</a></nav>`;
  return reportShell({ language, title: text.unknownDay, path: "/reports", body });
}

const dayLink = (day: Day, language: Language): Markup =>
  html`<li><a href="/reports/${day}?lang=${language}">${dateText(language, noonOf(day), "UTC")}</a></li>`;
