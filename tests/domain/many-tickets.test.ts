import { describe, expect, test } from "vitest";
import type { ManyTicketsRule } from "#shared/domain/many-tickets.ts";
import { manyTickets } from "#shared/domain/many-tickets.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { dismissNotice, issueTicket } from "./support/commands.ts";
import { issued, noticeDismissed } from "./support/facts.ts";
import type { PastFact } from "./support/fold-past.ts";
import { inCentreWith } from "./support/given.ts";
import { at, by, director, kiosk } from "./support/moment.ts";

const rule: ManyTicketsRule = { byCard: 2, atKiosk: { tickets: 3, withinMs: 2 * MINUTE_MS } };
const after = (...past: readonly PastFact[]) => inCentreWith({ manyTickets: rule }).given(...past);
const numbersIn = (state: QueueState) =>
  manyTickets(state).map(({ kind, tickets }) => [kind, ...tickets.map((each) => each.number)]);

const lan = { person: "lan" };
const pressed = (clock: string, number: string, turn = {}): PastFact => by(kiosk, at(clock, issued(number, turn)));

describe("many tickets", () => {
  test("[I15] by one card are told, and those of another are not", () => {
    after(
      pressed("07:30", "A001", lan),
      pressed("08:00", "A002", { person: "minh" }),
      pressed("09:00", "B001", lan),
    ).leaves((state) => expect(numbersIn(state)).toEqual([["card", "A001", "B001"]]));
  });

  test("[I15] for one procedure in one stretch at one kiosk are told as one", () => {
    after(
      pressed("07:30", "A001"),
      pressed("08:00", "A002"),
      pressed("08:01", "A003"),
      pressed("08:02", "A004"),
      pressed("08:03", "A005"),
      pressed("09:00", "A006"),
    ).leaves((state) => expect(numbersIn(state)).toEqual([["kiosk", "A002", "A003", "A004", "A005"]]));
  });

  test("[I15] of different procedures, or given by the staff, are the usual rush", () => {
    after(
      pressed("08:00", "A001"),
      pressed("08:00", "A002", { procedure: "copy" }),
      pressed("08:01", "B001"),
      by(director, at("08:01", issued("A003"))),
      by(director, at("08:01", issued("A004"))),
      by(director, at("08:01", issued("A005"))),
    ).leaves((state) => expect(numbersIn(state)).toEqual([]));
  });

  test("[I15] are told to nobody where the centre does not ask", () => {
    inCentreWith({ manyTickets: { byCard: null, atKiosk: null } })
      .given(pressed("08:00", "A001", lan), pressed("08:00", "A002", lan), pressed("08:00", "A003", lan))
      .leaves((state) => expect(manyTickets(state)).toEqual([]));
  });

  test("[I15] refuse nobody", () => {
    after(pressed("08:00", "A001", lan), pressed("08:00", "A002", lan), pressed("08:00", "A003", lan))
      .when(by(kiosk, at("08:01", issueTicket("birth", lan))))
      .emits(issued("A004", lan));
  });

  const two = [pressed("08:00", "A001", lan), pressed("08:10", "B001", lan)] as const;
  const id = "card.2026-11-23.A001";

  test("[I16] are dismissed with a reason, and stand again when there are more", () => {
    after(...two)
      .when(by(director, at("08:20", dismissNotice(id))))
      .emits(noticeDismissed(id, 2))
      .leaves((state) => expect(manyTickets(state)).toEqual([]));
    after(...two, noticeDismissed(id, 2), pressed("09:00", "C001", lan)).leaves((state) =>
      expect(numbersIn(state)).toEqual([["card", "A001", "B001", "C001"]]),
    );
  });

  test("[I16] are not dismissed twice", () => {
    after(...two, noticeDismissed(id, 2))
      .when(by(director, at("08:20", dismissNotice(id))))
      .isRefused("NOTICE_UNKNOWN");
  });
});
