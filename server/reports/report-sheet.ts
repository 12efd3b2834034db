import type { Centre } from "#shared/domain/centre.ts";
import type { ClerkId, CounterId, FieldId } from "#shared/kit/ids.ts";
import type { Language } from "#shared/kit/local-text.ts";
import type { Day, EpochMs } from "#shared/kit/time.ts";

import type { CounterSession } from "./counter-session.ts";
import { dayReport, visitFigures, type DayReport, type VisitFigures } from "./day-report.ts";
import { inCentreOrder, reportNames, type ReportNames } from "./report-names.ts";
import type { VisitRow } from "./visit-row.ts";
import type { WorkFigures } from "./work-figures.ts";

/** A day's rows and who asks for them. */
export interface ReportRequest {
  readonly centre: Centre;
  readonly day: Day;
  readonly visits: readonly VisitRow[];
  readonly sessions: readonly CounterSession[];
  readonly now: EpochMs;
  /** Whether the day still runs: then these are the figures so far. */
  readonly isRunning: boolean;
  readonly language: Language;
}

/** A day report in the centre's order and names, for whoever writes it down. */
export interface ReportSheet extends ReportRequest {
  readonly names: ReportNames;
  readonly report: DayReport;
  readonly fields: readonly { readonly id: FieldId; readonly figures: VisitFigures }[];
  readonly counters: readonly WorkFigures<CounterId>[];
  readonly clerks: readonly WorkFigures<ClerkId>[];
}

/** Lays a report out: every field and counter of the centre in its order, clerks who worked. */
export function reportSheet(request: ReportRequest): ReportSheet {
  const { centre, visits, sessions, now, language } = request;
  const report = dayReport(visits, sessions, now);
  const nobody = visitFigures([]);
  return {
    ...request,
    names: reportNames(centre, language),
    report,
    fields: inCentreOrder(centre.fields, report.fields.keys()).map((id) => ({
      id,
      figures: report.fields.get(id) ?? nobody,
    })),
    counters: worked(centre.counters, report.counters),
    clerks: worked(centre.clerks, report.clerks),
  };
}

function worked<Id extends string>(
  known: readonly { readonly id: Id }[],
  figures: readonly WorkFigures<Id>[],
): readonly WorkFigures<Id>[] {
  const order = inCentreOrder(
    known,
    figures.map(({ id }) => id),
  );
  return figures.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}
