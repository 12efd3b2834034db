import { z } from "zod";

import type { Centre } from "#shared/domain/centre.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { LANGUAGES, type Language } from "#shared/kit/local-text.ts";
import { asDay, type Day } from "#shared/kit/time.ts";

import type { Clock } from "#server/clock/clock.ts";
import type { Access, HttpApp } from "#server/http/http-app.ts";
import { languageOf } from "#server/http/language-of.ts";
import type { EventLog } from "#server/log/event-log.ts";
import { dayCsv } from "./csv/day-csv.ts";
import { visitsCsv } from "./csv/visits-csv.ts";
import { dayPage } from "./pages/day-page.ts";
import { daysPage, unknownDayPage } from "./pages/days-page.ts";
import type { ReportReader } from "./report-reader.ts";
import { reportSheet, type ReportSheet } from "./report-sheet.ts";
import { reportStyle } from "./report-style.ts";

/** What the reports are read from, and who may read them. */
export interface ReportRouteParts {
  readonly centre: Centre;
  readonly clock: Pick<Clock, "now">;
  readonly log: Pick<EventLog, "days">;
  readonly reports: ReportReader;
  readonly state: () => QueueState;
  readonly access: Access;
}

const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform(asDay);
const query = z.object({ lang: z.enum(LANGUAGES).optional() });
const ofDay = { params: z.object({ day: daySchema }), querystring: query, hide: true };

/**
 * The reports: `/reports` lists the days, `/reports/DAY` is a day as a page that prints, `/reports/DAY.csv` the same as
 * tables, `/reports/DAY/visits.csv` every visit. `?lang=` chooses the language, else the browser does.
 * The handlers throw LogUnavailable when the disk refuses.
 */
export function reportRoutes(app: HttpApp, parts: ReportRouteParts): void {
  const config = { access: parts.access };
  app.get("/reports", { config, schema: { querystring: query, hide: true } }, (request, reply) =>
    reply.type(HTML).send(daysPage(parts.centre, parts.log.days(), wanted(request))),
  );
  app.get("/reports/:day", { config, schema: ofDay }, (request, reply) => {
    const sheet = sheetOf(parts, request.params.day, wanted(request));
    reply.type(HTML);
    return sheet === null ? reply.code(404).send(unknownDayPage(wanted(request))) : reply.send(dayPage(sheet));
  });
  app.get("/reports/:day.csv", { config, schema: ofDay }, (request, reply) => {
    const { day } = request.params;
    const sheet = sheetOf(parts, day, wanted(request));
    return sheet === null ? reply.callNotFound() : reply.headers(csvFile(`${day}.csv`)).send(dayCsv(sheet));
  });
  app.get("/reports/:day/visits.csv", { config, schema: ofDay }, (request, reply) => {
    const { day } = request.params;
    if (!parts.log.days().includes(day)) return reply.callNotFound();
    const text = visitsCsv(parts.reports.visits(day), parts.centre, wanted(request));
    return reply.headers(csvFile(`${day}-visits.csv`)).send(text);
  });
  styleRoutes(app);
}

const HTML = "text/html; charset=utf-8";

/** How the pages look is no secret, and a browser asks for it without a token. */
function styleRoutes(app: HttpApp): void {
  const style = reportStyle();
  const open = { config: { access: "open" }, schema: { hide: true } } as const;
  const forADay = { "cache-control": "public, max-age=86400" };
  app.get("/reports/report.css", open, (_, reply) =>
    reply.type("text/css; charset=utf-8").headers(forADay).send(style.css),
  );
  app.get(
    "/reports/fonts/:file",
    { ...open, schema: { ...open.schema, params: z.object({ file: z.string().max(100) }) } },
    (request, reply) => {
      const font = style.font(request.params.file);
      return font === null ? reply.callNotFound() : reply.type("font/woff2").headers(forADay).send(font);
    },
  );
}

function sheetOf(parts: ReportRouteParts, day: Day, language: Language): ReportSheet | null {
  const { centre, clock, log, reports } = parts;
  if (!log.days().includes(day)) return null;
  const state = parts.state();
  return reportSheet({
    centre,
    day,
    visits: reports.visits(day),
    sessions: reports.sessions(day),
    now: clock.now(),
    isRunning: state.isOpen && state.day === day,
    language,
  });
}

function wanted(request: {
  readonly query: z.output<typeof query>;
  readonly headers: { readonly "accept-language"?: string | undefined };
}): Language {
  return request.query.lang ?? languageOf(request.headers["accept-language"]);
}

const csvFile = (name: string) => ({
  "content-type": "text/csv; charset=utf-8; header=present",
  "content-disposition": `attachment; filename="${name}"`,
});
