import { describe, expect, test } from "vitest";
import { initialState } from "#shared/domain/initial-state.ts";
import { officeHours } from "#shared/domain/openings.ts";
import { asTicketNumber, fieldId, ticketId } from "#shared/kit/ids.ts";
import { asDay } from "#shared/kit/time.ts";
import { describeTicket } from "#kiosk/agent/describe-ticket.ts";
import { NAMES, press } from "#tests/support/kept-morning.ts";
import { TEST_DAY, timeOf } from "./support/moment.ts";
import { centreWithCalendar } from "./support/test-calendar.ts";

const hours = officeHours({ ...initialState(centreWithCalendar()), day: asDay(TEST_DAY) });
const ticket = {
  ticketId: ticketId(`${TEST_DAY}.A001`),
  number: asTicketNumber("A001"),
  fieldId: fieldId("civil"),
  ahead: 0,
  wait: null,
  qr: "",
};

const paperOf = (issuedAt: string, view = { ...NAMES.view, hours }) =>
  describeTicket({ press: press("a"), ticket: { ...ticket, issuedAt: timeOf(issuedAt) } }, { ...NAMES, view });

describe("a ticket's paper", () => {
  test.each([
    ["07:10", "07:30"],
    ["13:05", "13:30"],
  ])("[Z4] says of one of %s, before the counters open, that they call from %s", (issuedAt, opensAt) => {
    expect(paperOf(issuedAt).callsFrom).toBe(timeOf(opensAt));
  });

  test("[Z4] says nothing of it while they are open, and where there are no hours", () => {
    expect(paperOf("07:30")).not.toHaveProperty("callsFrom");
    expect(paperOf("07:10", { ...NAMES.view, hours: null })).not.toHaveProperty("callsFrom");
  });
});
