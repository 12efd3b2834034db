import { PLAIN_BOARD } from "#shared/domain/board-plan.ts";
import type { Centre, Clerk, ClerkRight, CounterPlan, Field, Procedure, Settings } from "#shared/domain/centre.ts";
import { centreId, classId, clerkId, counterId, fieldId, procedureId } from "#shared/kit/ids.ts";
import type { FieldId } from "#shared/kit/ids.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";

/** The rules of the test centre: the defaults that the issue names. */
export const testSettings: Settings = {
  priority: { maxInARow: 1, thenNormal: 2 },
  missed: { retryAfterMs: 5 * MINUTE_MS, maxAbsences: 3 },
  holdMaxMs: 60 * MINUTE_MS,
  undoMs: 5_000,
  homeRule: "in-order",
  lentRule: "lent-only",
  lend: { setupMs: 90_000, minDwellMs: 10 * MINUTE_MS },
  balancing: {
    mode: "propose",
    profile: "balanced",
    maxMovesPerHour: 6,
    lendingFields: null,
    keep: new Map(),
    neverClerks: [],
    declinedForMs: 30 * MINUTE_MS,
    normMs: 20 * MINUTE_MS,
  },
  offline: { leaseSize: 10, leadNumbers: 20 },
  identity: null,
  manyTickets: { byCard: null, atKiosk: null },
  maxFiles: 30,
  bulk: null,
  maxProceduresPerVisit: 3,
  printsDocuments: true,
};

/**
 * A small centre: civil status (A) at counters 1 and 2, land (B) at 3, business and social (C, D) at 4, social at 5.
 * Mr Giang may serve every field and call any ticket, and sits nowhere yet.
 */
export function testCentre(settings: Partial<Settings> = {}): Centre {
  return {
    id: centreId("test"),
    name: { vi: "Trung tâm thử nghiệm" },
    address: null,
    timeZone: "Asia/Ho_Chi_Minh",
    languages: ["vi", "en"],
    fields: [field("civil", "A"), field("land", "B"), field("business", "C"), field("social", "D")],
    procedures: [
      procedure("birth", "civil"),
      procedure("copy", "civil"),
      procedure("deed", "land"),
      procedure("licence", "business"),
      procedure("allowance", "social"),
    ],
    classes: [
      { id: classId("normal"), name: { vi: "Thường" }, isPriority: false },
      { id: classId("elderly"), name: { vi: "Người cao tuổi" }, isPriority: true },
      { id: classId("pregnant"), name: { vi: "Phụ nữ mang thai" }, isPriority: true },
    ],
    counters: [
      counter("1", "civil"),
      counter("2", "civil"),
      counter("3", "land"),
      counter("4", "business", "social"),
      counter("5", "social"),
    ],
    clerks: [
      clerk("an", ["civil", "land"]),
      clerk("binh", ["civil"]),
      clerk("chi", ["land", "civil"]),
      clerk("dung", ["business", "social"]),
      clerk("em", ["social", "land"]),
      clerk("giang", ["civil", "land", "business", "social"], ["call-any-ticket"]),
    ],
    calendar: null,
    elsewhere: { neighbours: [], portal: null },
    board: PLAIN_BOARD,
    kiosks: [],
    settings: { ...testSettings, ...settings },
  };
}

const field = (id: string, letter: string): Field => ({ id: fieldId(id), letter, name: { vi: id } });

const procedure = (id: string, ofField: string): Procedure => ({
  id: procedureId(id),
  fieldId: fieldId(ofField),
  name: { vi: id },
  documents: [],
  typicalMinutes: 10,
  isUnverified: false,
  asksFiles: id === "copy",
});

const counter = (id: string, first: string, ...rest: string[]): CounterPlan => {
  const others: FieldId[] = rest.map(fieldId);
  return { id: counterId(id), label: id, home: [fieldId(first), ...others], hours: [] };
};

const clerk = (id: string, skills: string[], rights: ClerkRight[] = []): Clerk => ({
  id: clerkId(id),
  name: id,
  skills: new Map(skills.map((skill) => [fieldId(skill), 1])),
  rights,
});
