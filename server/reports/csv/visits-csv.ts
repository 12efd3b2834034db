import type { Centre } from "#shared/domain/centre.ts";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Language } from "#shared/kit/local-text.ts";

import { reportNames } from "../report-names.ts";
import type { VisitRow } from "../visit-row.ts";
import { instantCell, lengthCell } from "./cell-texts.ts";
import { csvText, type CsvCell } from "./csv-text.ts";

/** Every visit of a day as a line, with headers and names in a language. */
export function visitsCsv(visits: readonly VisitRow[], centre: Centre, language: Language): string {
  const columns = columnsOf(centre, language);
  return csvText([columns.map(([header]) => header), ...visits.map((row) => columns.map(([, cell]) => cell(row)))]);
}

type ColumnOf = readonly [header: string, cell: (row: VisitRow) => CsvCell];

function columnsOf(centre: Centre, language: Language): readonly ColumnOf[] {
  const { common, report: text, class: classText } = catalogueOf(language);
  const names = reportNames(centre, language);
  const yesNo = (is: boolean): string => (is ? common.yes : common.no);
  return [
    [text.day, (row) => row.day],
    [common.number, (row) => row.number],
    [text.visit, (row) => row.visitId],
    [text.step, (row) => row.step],
    [common.field, (row) => names.field(row.fieldId)],
    [common.procedure, (row) => names.procedure(row.procedureId)],
    [classText.label, (row) => names.ticketClass(row.classId)],
    [text.filesCount, (row) => row.files],
    [common.language, (row) => catalogueOf(row.language).common.languageName],
    [text.issued, (row) => instantCell(row.issuedAt, centre.timeZone)],
    [text.firstCalled, (row) => instantCell(row.firstCalledAt, centre.timeZone)],
    [text.started, (row) => instantCell(row.startedAt, centre.timeZone)],
    [text.closed, (row) => instantCell(row.closedAt, centre.timeZone)],
    [text.waiting, (row) => lengthCell(row.waitingMs)],
    [text.walking, (row) => lengthCell(row.walkingMs)],
    [text.serving, (row) => lengthCell(row.servingMs)],
    [text.held, (row) => lengthCell(row.heldMs)],
    [text.signing, (row) => lengthCell(row.signingMs)],
    [text.away, (row) => lengthCell(row.awayMs)],
    [text.absences, (row) => row.absences],
    [text.recalls, (row) => row.recalls],
    [common.counter, (row) => (row.counterId === null ? null : names.counter(row.counterId))],
    [common.clerk, (row) => (row.clerkId === null ? null : names.clerk(row.clerkId))],
    [text.lent, (row) => yesNo(row.wasLent)],
    [text.byOutcome, (row) => text.outcome[row.outcome]],
    [text.paper, (row) => text.paperState[row.paper]],
  ];
}
