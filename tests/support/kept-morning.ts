import { classId, commandId, deviceId, fieldId, procedureId } from "#shared/kit/ids.ts";
import { asDay } from "#shared/kit/time.ts";
import type { KeptNumbers } from "#shared/protocol/kept-numbers.ts";
import type { TicketPress } from "#shared/protocol/kiosk-bridge.ts";
import { catalogueOf, kioskView } from "#shared/views/kiosk-view.ts";
import { initialState } from "#shared/domain/initial-state.ts";
import { testCentre } from "#tests/domain/support/test-centre.ts";
import { TEST_DAY } from "#tests/domain/support/moment.ts";

const centre = testCentre();
const birth = centre.procedures.find(({ id }) => id === "birth")?.fieldId ?? fieldId("none");

/** What a kiosk of the test centre knows of it. */
export const NAMES = { view: kioskView(initialState(centre)), catalogue: catalogueOf(centre) };

export const KIOSK = deviceId("kiosk-1");

/** Numbers of the first field, as the server lends them in the morning. */
export const kept = (change: Partial<KeptNumbers> = {}): KeptNumbers => ({
  day: asDay(TEST_DAY),
  asOf: 1,
  kioskLetter: "K",
  blocks: [{ fieldId: birth, letter: "A", from: 21, to: 23 }],
  refKey: "AAAA",
  publicUrl: "http://192.168.1.20:7070",
  ...change,
});

/** A citizen at the kiosk who wants a birth registered. */
export const press = (id: string): TicketPress => ({
  commandId: commandId(id),
  command: {
    type: "IssueTicket",
    procedureId: procedureId("birth"),
    classId: classId("normal"),
    files: 1,
    language: "vi",
    thenProcedures: [],
  },
});
