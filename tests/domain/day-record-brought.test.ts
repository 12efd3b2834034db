import { expect, test } from "vitest";

import { emptyRecord, recordEvent } from "#shared/forecast/day-record.ts";
import { fieldId } from "#shared/kit/ids.ts";

import { brought, issued, takenBack } from "./support/facts.ts";
import { foldPast, type PastFact } from "./support/fold-past.ts";
import { morning } from "./support/morning.ts";
import { at, timeOf } from "./support/moment.ts";
import { testCentre } from "./support/test-centre.ts";

/** When citizens of civil status came, as the forecast knows it after some facts. */
function arrivalsAfter(...past: readonly PastFact[]) {
  const record = emptyRecord();
  foldPast(testCentre(), [...morning, ...past], (recorded, state) => recordEvent(record, recorded, state));
  return record.fields.get(fieldId("civil"))?.arrivals;
}

test("[F6] the forecast learns that a brought citizen came when they came, not when the kiosk was back", () => {
  const past = [at("07:30", issued("A001")), at("08:30", issued("A002"))];
  const back = at("09:00", brought("A021", "07:40"), brought("A022", "07:50"), brought("A023", "08:50"));
  const times = ["07:30", "07:40", "07:50", "08:30", "08:50"].map((clock) => timeOf(clock));
  expect(arrivalsAfter(...past, back)).toEqual(times);
});

test("[F8] the forecast forgets the arrival of an answer that nobody saw", () => {
  const twice = at("07:40", takenBack("A001", "07:30"), brought("A021", "07:30"));
  expect(arrivalsAfter(at("07:30", issued("A001")), twice)).toEqual([timeOf("07:30")]);
});
