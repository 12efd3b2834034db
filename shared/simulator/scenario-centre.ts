import { PLAIN_BOARD } from "#shared/domain/board-plan.ts";
import type { Centre, Settings } from "#shared/domain/centre.ts";
import { centreId, classId, clerkId, counterId, fieldId, procedureId } from "#shared/kit/ids.ts";
import type { LocalText } from "#shared/kit/local-text.ts";
import type { Scenario } from "./scenario.ts";

/** The normal and the priority class of every scenario. */
export const SCENARIO_CLASSES = { normal: classId("normal"), priority: classId("priority") } as const;

const SECOND_MS = 1000;
const MINUTE_S = 60;

/**
 * A scenario as a centre of the real domain: its rules are settings, its counters have a clerk each, and a field has one
 * procedure, because that is all that a policy may know of a citizen.
 */
export function scenarioCentre(scenario: Scenario): Centre {
  return {
    id: centreId(scenario.name),
    name: text(scenario.title),
    address: null,
    timeZone: "Asia/Ho_Chi_Minh",
    languages: ["vi"],
    fields: scenario.fields.map(({ id, name }, index) => ({
      id: fieldId(id),
      letter: String.fromCodePoint("A".charCodeAt(0) + index),
      name: text(name),
    })),
    procedures: scenario.fields.map(({ id, name, meanS }) => ({
      id: procedureId(id),
      fieldId: fieldId(id),
      name: text(name),
      documents: [],
      typicalMinutes: meanS / MINUTE_S,
      isUnverified: true,
      asksFiles: false,
    })),
    classes: [
      { id: SCENARIO_CLASSES.normal, name: text("Thường"), isPriority: false },
      { id: SCENARIO_CLASSES.priority, name: text("Ưu tiên"), isPriority: true },
    ],
    counters: scenario.counters.map(({ id, home, planned }) => ({
      id: counterId(id),
      label: id,
      home: [fieldId(home)],
      hours: planned.map(({ startS, endS }) => ({ fromMs: startS * SECOND_MS, toMs: endS * SECOND_MS })),
    })),
    clerks: scenario.counters.map(({ id, skills }) => ({
      id: clerkId(id),
      name: id,
      skills: new Map([...skills].map(([field, pace]) => [fieldId(field), pace])),
      rights: [],
    })),
    calendar: null,
    elsewhere: { neighbours: [], portal: null },
    board: PLAIN_BOARD,
    kiosks: [],
    settings: settingsOf(scenario),
  };
}

function settingsOf({ rules, fields, arrivals }: Scenario): Settings {
  return {
    priority: { maxInARow: rules.maxInARow, thenNormal: 1 },
    missed: { retryAfterMs: 0, maxAbsences: 1 },
    holdMaxMs: 0,
    undoMs: 0,
    homeRule: "in-order",
    lentRule: "lent-only",
    lend: { setupMs: rules.setupS * SECOND_MS, minDwellMs: rules.minDwellS * SECOND_MS },
    balancing: {
      mode: rules.approval.mode,
      profile: "balanced",
      maxMovesPerHour: Infinity,
      lendingFields: null,
      keep: new Map(),
      neverClerks: [],
      declinedForMs: 0,
      normMs: Math.min(...fields.map(({ slaS }) => slaS)) * SECOND_MS,
    },
    offline: { leaseSize: 10, leadNumbers: 20 },
    identity: null,
    manyTickets: { byCard: null, atKiosk: null },
    maxFiles: 1,
    bulk: null,
    maxProceduresPerVisit: 1 + Math.max(0, ...arrivals.map(({ steps }) => steps.length)),
    printsDocuments: false,
  };
}

const text = (vi: string): LocalText => ({ vi });
