import * as fc from "fast-check";
import { expect, test } from "vitest";

import { aheadInLine, callOrder } from "#shared/domain/call-order.ts";
import { fieldId } from "#shared/kit/ids.ts";
import { callNext, finishServing, issueTicket, markNoShow, startServing } from "./support/commands.ts";
import { openDayDriver } from "./support/day-driver.ts";
import { testCentre } from "./support/test-centre.ts";

const rule = fc.record({ maxInARow: fc.integer({ min: 0, max: 3 }), thenNormal: fc.integer({ min: 1, max: 3 }) });
const step = fc.constantFrom("normal", "elderly", "normal", "call", "miss");
const serve = [startServing("1"), finishServing("1")];

test("a ticket's place counted from the end is its place in the order of calls, under any rule and history", () => {
  fc.assert(
    fc.property(rule, fc.array(step, { maxLength: 40 }), (priority, steps) => {
      const day = openDayDriver(testCentre({ priority }));
      for (const each of steps) {
        if (each === "normal" || each === "elderly") day.run(issueTicket("birth", { class: each }));
        else if ("refused" in day.ask(callNext("1"))) continue;
        else for (const command of each === "miss" ? [markNoShow("1")] : serve) day.run(command);
      }
      const order = callOrder(day.state, fieldId("civil"));
      expect(order.map((ticket) => aheadInLine(day.state, ticket))).toEqual(order.map((_, index) => index));
    }),
  );
});
