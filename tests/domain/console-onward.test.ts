import { describe, expect, test } from "vitest";
import { NO_FORESIGHT, type Foresight } from "#shared/forecast/foresight.ts";
import { counterId } from "#shared/kit/ids.ts";
import { consoleView } from "#shared/views/console-view.ts";
import { callNext, issueTicket, startServing } from "./support/commands.ts";
import { openDayDriver } from "./support/day-driver.ts";
import { testCentre } from "./support/test-centre.ts";

const foreseen: Foresight = {
  ...NO_FORESIGHT,
  newcomer: (field, isPriority) => (field === "land" && isPriority ? { p50Minutes: 12, p90Minutes: 20 } : null),
};

function onwardAfter(issue: Parameters<typeof issueTicket>[1]) {
  const day = openDayDriver(testCentre());
  day.run(issueTicket("birth", issue));
  day.run(callNext("1"));
  day.run(startServing("1"));
  return consoleView(day.state, counterId("1"), day.now, { foresight: foreseen }).inHand?.onward;
}

describe("a clerk whose citizen goes on to another field", () => {
  test("[E5] sees its name and the wait of the citizen's class there, to tell them", () => {
    expect(onwardAfter({ class: "elderly", following: ["deed", "allowance"] })).toMatchObject({
      field: { fieldId: "land" },
      wait: { p50Minutes: 12, p90Minutes: 20 },
    });
  });

  test("[E1] is told of no wait where no number is honest", () => {
    expect(onwardAfter({ following: ["deed"] })).toMatchObject({ wait: null });
  });

  test("[E5] sees nothing where the visit ends here", () => {
    expect(onwardAfter({ class: "elderly" })).toBeNull();
  });
});
