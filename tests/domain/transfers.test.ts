import { describe, expect, test } from "vitest";
import { counterId, fieldId } from "#shared/kit/ids.ts";
import { callNext, signOut, toCounter, toField, toSender, transferTicket } from "./support/commands.ts";
import {
  called,
  calledOutOfTurn,
  counterClosed,
  counterPaused,
  issued,
  lent,
  returned,
  signedOut,
  started,
  steppedAway,
  transferred,
} from "./support/facts.ts";
import { given } from "./support/given.ts";
import { at, by, director } from "./support/moment.ts";
import { idOf, ticketIn } from "./support/ticket-names.ts";

const served = [issued("A001"), called("A001", "1"), started("A001", "1")] as const;

describe("a transfer", () => {
  test("[T1] leads to another field's line, number and place kept", () => {
    given(issued("A001", { class: "elderly" }), called("A001", "1"))
      .when(at("08:00", transferTicket("1", toField("land"))))
      .emits(transferred("A001", "1", "land"))
      .leaves((state) => {
        expect(ticketIn(state, "A001")).toMatchObject({
          number: "A001",
          fieldId: "land",
          sentBy: "1",
          isPriority: true,
        });
        expect(state.lines.get(fieldId("land"))?.priority).toEqual([idOf("A001")]);
      });
  });

  test("[T2] leads to one counter alone", () => {
    given(...served)
      .when(at("08:00", transferTicket("1", toCounter("2"))))
      .emits(transferred("A001", "1", "civil", "2"))
      .leaves((state) => {
        expect(state.sent.get(counterId("2"))).toEqual([idOf("A001")]);
        expect(state.lines.get(fieldId("civil"))?.normal).toEqual([]);
      });
  });

  test("[T2] makes it a ticket of the counter's first field, where the counter does not serve its own", () => {
    given(...served)
      .when(at("08:00", transferTicket("1", toCounter("4"))))
      .emits(transferred("A001", "1", "business", "4"));
  });

  test("[T2] leaves the field as it is, where the counter is lent to it", () => {
    given(...served, by(director, at("08:00", lent("3", "civil"))))
      .when(at("08:01", transferTicket("1", toCounter("3"))))
      .emits(transferred("A001", "1", "civil", "3"));
  });

  test("[T2] orders those sent to one counter by their place", () => {
    given(
      issued("A001"),
      issued("A002"),
      called("A001", "1"),
      called("A002", "2"),
      transferred("A002", "2", "land", "3"),
      transferred("A001", "1", "land", "3"),
    ).leaves((state) => expect([...state.sent.values()]).toEqual([[idOf("A001"), idOf("A002")]]));
  });

  test("[T3] leads back to the sender", () => {
    given(...served, transferred("A001", "1", "land"), called("A001", "3"), started("A001", "3"))
      .when(at("08:10", transferTicket("3", toSender)))
      .emits(transferred("A001", "3", "civil", "1"));
  });

  test("[T3] leads back nowhere where nobody sent it", () => {
    given(...served)
      .when(at("08:10", transferTicket("1", toSender)))
      .isRefused("NO_SENDER");
  });

  test("[T3] leads back to the last sender", () => {
    const twice = [transferred("A001", "1", "land"), called("A001", "3"), transferred("A001", "3", "social")] as const;
    given(...served, ...twice, called("A001", "5"))
      .when(at("08:10", transferTicket("5", toSender)))
      .emits(transferred("A001", "5", "land", "3"));
  });

  test("[T4] does not lead to where the citizen is", () => {
    given(...served)
      .when(at("08:00", transferTicket("1", toField("civil"))))
      .isRefused("TRANSFER_TO_ITSELF");
    given(...served)
      .when(at("08:00", transferTicket("1", toCounter("1"))))
      .isRefused("TRANSFER_TO_ITSELF");
  });

  test("[T5] does not lead to a closed counter", () => {
    given(...served, counterClosed("3"))
      .when(at("08:00", transferTicket("1", toCounter("3"))))
      .isRefused("COUNTER_CLOSED");
    given(...served, transferred("A001", "1", "land"), called("A001", "3"), counterClosed("1"))
      .when(at("08:00", transferTicket("3", toSender)))
      .isRefused("COUNTER_CLOSED");
  });

  test("[T5] leads to a paused counter", () => {
    given(...served, counterPaused("3"))
      .when(at("08:00", transferTicket("1", toCounter("3"))))
      .emits(transferred("A001", "1", "land", "3"));
  });

  test("[G5] knows where it leads", () => {
    given(...served)
      .when(at("08:00", transferTicket("1", toField("sea"))))
      .isRefused("FIELD_UNKNOWN");
    given(...served)
      .when(at("08:00", transferTicket("1", toCounter("9"))))
      .isRefused("COUNTER_UNKNOWN");
  });

  test("[T6] ends in the field's line when the counter closes", () => {
    given(issued("A001"), issued("B001"), called("A001", "1"), transferred("A001", "1", "land", "3"))
      .when(by(director, at("08:00", signOut("3"))))
      .emits(counterClosed("3"), signedOut("3", "chi"))
      .leaves((state) => {
        expect(state.lines.get(fieldId("land"))?.normal).toEqual([idOf("A001"), idOf("B001")]);
        expect([...state.sent.values()].flat()).toEqual([]);
      });
  });

  test("[A1] to a counter ends when the citizen steps away", () => {
    given(
      issued("A001"),
      called("A001", "1"),
      transferred("A001", "1", "land", "3"),
      steppedAway("A001"),
      returned("A001"),
    )
      .when(at("08:00", callNext("3")))
      .emits(called("A001", "3"));
  });

  test("[O9] is called without a turn being counted", () => {
    given(issued("A001"), called("A001", "1"), transferred("A001", "1", "land", "3"))
      .when(at("08:00", callNext("3")))
      .emits(calledOutOfTurn("A001", "3", "next"));
  });
});
