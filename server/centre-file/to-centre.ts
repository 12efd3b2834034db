import type { BalancingSettings, Centre, Field, Procedure, Settings } from "#shared/domain/centre.ts";
import { centreId, classId, clerkId, counterId, fieldId, procedureId, type FieldId } from "#shared/kit/ids.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";

import { toBoardPlan } from "./board-settings.ts";
import { toCalendar, toHours } from "./to-calendar.ts";
import type { CatalogueFile, CentreFile } from "./centre-schema.ts";
import { toIdentity, toManyTickets } from "./identity-settings.ts";

/** The domain's centre, frozen, from a file that passed its checks. */
export function toCentre(file: CentreFile, catalogue: CatalogueFile): Centre {
  return Object.freeze({
    id: centreId(file.id),
    name: file.name,
    address: file.address,
    timeZone: file.timeZone,
    languages: file.languages,
    fields: file.fields.map(({ id, letter, name }): Field => ({ id: fieldId(id), letter, name })),
    procedures: [...file.fields.flatMap((field) => catalogued(field, catalogue)), ...file.procedures.map(ownProcedure)],
    classes: file.classes.map(({ id, name, priority }) => ({ id: classId(id), name, isPriority: priority })),
    counters: file.counters.map((counter) => toCounter(counter, file.hours)),
    clerks: file.clerks.map(({ id, name, skills, rights }) => ({
      id: clerkId(id),
      name,
      skills: new Map(Object.entries(skills).map(([field, pace]) => [fieldId(field), pace])),
      rights,
    })),
    calendar: toCalendar(file),
    elsewhere: { neighbours: file.neighbours, portal: file.portal },
    board: toBoardPlan(file),
    kiosks: file.kiosks.map(({ name, nearest }) => ({ name, nearest: nearest.map(counterId) })),
    settings: toSettings(
      file.settings,
      file.fields.map(({ id }) => fieldId(id)),
    ),
  });
}

function toCounter(
  { id, label, home: [first, ...others], hours }: CentreFile["counters"][number],
  usual: readonly string[],
): Centre["counters"][number] {
  const home = [fieldId(first), ...others.map(fieldId)] as const;
  return { id: counterId(id), label, home, hours: (hours ?? usual).map(toHours) };
}

function catalogued(field: CentreFile["fields"][number], catalogue: CatalogueFile): readonly Procedure[] {
  return catalogue
    .filter((procedure) => field.catalogueFields.includes(procedure.field))
    .map((procedure) => ({
      id: procedureId(procedure.code),
      fieldId: fieldId(field.id),
      name: { ...procedure.names, vi: procedure.nameVi, en: procedure.nameEn, id: procedure.nameId },
      documents: procedure.documents.map((document) => (typeof document === "string" ? { vi: document } : document)),
      typicalMinutes: procedure.typicalMinutes,
      isUnverified: procedure.local || !procedure.documentsVerified,
      asksFiles: procedure.filesAsked,
    }));
}

const ownProcedure = (procedure: CentreFile["procedures"][number]): Procedure => ({
  id: procedureId(procedure.id),
  fieldId: fieldId(procedure.field),
  name: procedure.name,
  documents: procedure.documents,
  typicalMinutes: procedure.typicalMinutes,
  isUnverified: procedure.unverified,
  asksFiles: procedure.filesAsked,
});

const toBalancing = (balancing: CentreFile["settings"]["balancing"]): BalancingSettings => ({
  mode: balancing.mode,
  profile: balancing.profile,
  maxMovesPerHour: balancing.maxMovesPerHour,
  lendingFields: balancing.lendingFields?.map(fieldId) ?? null,
  keep: new Map(Object.entries(balancing.keep).map(([field, counters]) => [fieldId(field), counters])),
  neverClerks: balancing.neverClerks.map(clerkId),
  declinedForMs: balancing.declinedForMinutes * MINUTE_MS,
  normMs: balancing.normMinutes * MINUTE_MS,
});

const toSettings = (settings: CentreFile["settings"], fields: readonly FieldId[]): Settings => ({
  priority: settings.priority,
  missed: {
    retryAfterMs: settings.missed.retryAfterMinutes * MINUTE_MS,
    maxAbsences: settings.missed.maxAbsences,
  },
  holdMaxMs: settings.holdMaxMinutes * MINUTE_MS,
  undoMs: settings.undoSeconds * 1000,
  homeRule: settings.homeRule,
  lentRule: settings.lentRule,
  balancing: toBalancing(settings.balancing),
  lend: { setupMs: settings.lend.setupSeconds * 1000, minDwellMs: settings.lend.minDwellMinutes * MINUTE_MS },
  offline: settings.offline,
  identity: toIdentity(settings.identity, fields),
  manyTickets: toManyTickets(settings.manyTickets),
  maxFiles: settings.maxFiles,
  bulk: settings.bulk === null ? null : { fromFiles: settings.bulk.fromFiles, fieldId: fieldId(settings.bulk.field) },
  maxProceduresPerVisit: settings.maxProceduresPerVisit,
  printsDocuments: settings.printsDocuments,
});
