import { html, type Markup } from "#server/http/html.ts";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { countText } from "#shared/i18n/format.ts";
import type { Language } from "#shared/kit/local-text.ts";

import type { VisitFigures } from "../day-report.ts";
import type { ReportSheet } from "../report-sheet.ts";
import type { WorkFigures } from "../work-figures.ts";
import { shareText, waitText, workText } from "./figure-texts.ts";
import { table, type TableColumn } from "./table.ts";

interface FieldRow {
  readonly name: string;
  readonly figures: VisitFigures;
}

/** How long people waited, by field. */
export function fieldTable({ fields, report, names, language }: ReportSheet): Markup {
  const { report: text, common } = catalogueOf(language);
  const rows = fields.map(({ id, figures }): FieldRow => ({ name: names.field(id), figures }));
  const columns: readonly TableColumn<FieldRow>[] = [
    { header: common.field, cell: ({ name }) => name },
    column(text.tickets, ({ tickets }) => countText(language, tickets)),
    column(text.average, ({ waits }) => waitText(waits.averageMs)),
    column(text.p50, ({ waits }) => waitText(waits.p50Ms)),
    column(text.p90, ({ waits }) => waitText(waits.p90Ms)),
    column(text.longest, ({ waits }) => waitText(waits.longestMs)),
    column(text.within15, ({ waits }) => shareText(waits.within15)),
    column(text.within20, ({ waits }) => shareText(waits.within20)),
    column(text.averageServing, ({ averageServingMs }) => waitText(averageServingMs)),
  ];
  return table(text.byField, columns, rows, { name: text.total, figures: report.all });
}

function column(header: string, cell: (figures: VisitFigures) => string): TableColumn<FieldRow> {
  return { header, cell: ({ figures }) => cell(figures) };
}

/** What each counter did, with its home. */
export function counterTable({ counters, centre, names, language }: ReportSheet): Markup {
  const { report: text, common } = catalogueOf(language);
  const homeOf = (id: string): string =>
    (centre.counters.find((plan) => plan.id === id)?.home ?? [])
      .map((field) => centre.fields.find(({ id: known }) => known === field)?.letter ?? field)
      .join(", ");
  return table(
    text.byCounter,
    [
      { header: common.counter, cell: ({ id }) => html`${names.counter(id)} <small>${homeOf(id)}</small>` },
      ...workColumns(language),
    ],
    counters,
  );
}

/** What each clerk did. */
export function clerkTable({ clerks, names, language }: ReportSheet): Markup {
  const { report: text, common } = catalogueOf(language);
  return table(
    text.byClerk,
    [{ header: common.clerk, cell: ({ id }) => names.clerk(id) }, ...workColumns(language)],
    clerks,
  );
}

function workColumns(language: Language): readonly TableColumn<WorkFigures<string>>[] {
  const { served, lentServed, helpedTime, serving, open, paused, lentTime } = catalogueOf(language).report;
  return [
    { header: served, cell: (figures) => countText(language, figures.served) },
    { header: lentServed, cell: (figures) => countText(language, figures.servedLent) },
    { header: helpedTime, cell: (figures) => workText(language, figures.helpedMs) },
    { header: serving, cell: (figures) => workText(language, figures.servingMs) },
    { header: open, cell: (figures) => workText(language, figures.openMs) },
    { header: paused, cell: (figures) => workText(language, figures.pausedMs) },
    { header: lentTime, cell: (figures) => workText(language, figures.lentMs) },
  ];
}
