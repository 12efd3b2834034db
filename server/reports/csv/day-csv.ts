import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { textIn } from "#shared/kit/local-text.ts";

import type { VisitFigures } from "../day-report.ts";
import { OUTCOMES } from "../outcome.ts";
import type { ReportSheet } from "../report-sheet.ts";
import type { WorkFigures } from "../work-figures.ts";
import { lengthCell, percentCell } from "./cell-texts.ts";
import { csvText, type CsvCell } from "./csv-text.ts";

type Lines = readonly (readonly CsvCell[])[];

/** A day report as tables one below the other, an empty line between: fields, counters, clerks, outcomes. */
export function dayCsv(sheet: ReportSheet): string {
  const { centre, day, language } = sheet;
  const text = catalogueOf(language).report;
  const head: Lines = [[text.title, day], [textIn(language, centre.name)]];
  return csvText(
    [head, fieldLines(sheet), counterLines(sheet), clerkLines(sheet), outcomeLines(sheet)].flatMap(spaced),
  );
}

const spaced = (lines: Lines, index: number): Lines => (index === 0 ? lines : [[], ...lines]);

function fieldLines({ fields, names, report, language }: ReportSheet): Lines {
  const { report: text, common } = catalogueOf(language);
  const { tickets, served, averageWait, p50, p90, longestWait } = text;
  return [
    [common.field, tickets, served, averageWait, p50, p90, longestWait]
      .concat([15, 20].map((minutes) => `${text.withinLong(minutes)} (%)`))
      .concat(text.averageServing),
    ...fields.map(({ id, figures }) => [names.field(id), ...visitCells(figures)]),
    [text.total, ...visitCells(report.all)],
  ];
}

const visitCells = ({ tickets, served, waits, averageServingMs }: VisitFigures): readonly CsvCell[] => [
  tickets,
  served,
  ...[waits.averageMs, waits.p50Ms, waits.p90Ms, waits.longestMs].map(lengthCell),
  percentCell(waits.within15),
  percentCell(waits.within20),
  lengthCell(averageServingMs),
];

function counterLines({ counters, names, language }: ReportSheet): Lines {
  const lines = counters.map((figures) => [names.counter(figures.id), ...workCells(figures)]);
  return [[catalogueOf(language).common.counter, ...workHeaders(language)], ...lines];
}

function clerkLines({ clerks, names, language }: ReportSheet): Lines {
  const lines = clerks.map((figures) => [names.clerk(figures.id), ...workCells(figures)]);
  return [[catalogueOf(language).common.clerk, ...workHeaders(language)], ...lines];
}

function workHeaders(language: ReportSheet["language"]): readonly string[] {
  const { served, lentServed, helpedTime, serving, open, paused, lentTime } = catalogueOf(language).report;
  return [served, lentServed, helpedTime, serving, open, paused, lentTime];
}

const workCells = ({
  served,
  servedLent,
  helpedMs,
  servingMs,
  openMs,
  pausedMs,
  lentMs,
}: WorkFigures<string>): readonly CsvCell[] => [
  served,
  servedLent,
  ...[helpedMs, servingMs, openMs, pausedMs, lentMs].map(lengthCell),
];

function outcomeLines({ report, language }: ReportSheet): Lines {
  const text = catalogueOf(language).report;
  return [
    [text.byOutcome, text.count],
    ...OUTCOMES.map((outcome) => [text.outcome[outcome], report.outcomes[outcome]]),
  ];
}
