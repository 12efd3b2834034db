import { describe, expect, test } from "vitest";

import type { QueueEvent } from "#shared/domain/event.ts";
import { counterId, deviceId } from "#shared/kit/ids.ts";
import { consoleView } from "#shared/views/console-view.ts";
import { helpCards, type HouseDevice } from "#shared/views/help-cards.ts";
import { isPaperless, troubleIn } from "#shared/views/printer-condition.ts";
import { counterClosed } from "./support/facts.ts";
import type { PastFact } from "./support/fold-past.ts";
import { given, givenIn } from "./support/given.ts";
import { at, by, kiosk, timeOf } from "./support/moment.ts";
import { testCentre } from "./support/test-centre.ts";

const door: HouseDevice = {
  deviceId: deviceId("kiosk-1"),
  kind: "kiosk",
  name: "door",
  status: "paired",
  code: null,
  isOnline: true,
  printer: "no-paper",
  screen: null,
  since: timeOf("07:00"),
};
const devices = [door, { ...door, deviceId: deviceId("board-1"), kind: "board", printer: null }] as const;
const centre = { ...testCentre(), kiosks: [{ name: "door", nearest: [counterId("2")] }] };
const calledAt0800 = by(kiosk, at<QueueEvent>("08:00", { type: "HelpRequested", deviceId: door.deviceId }));

describe("what a counter sees of the kiosks", () => {
  const kiosksAt = (label: string, ...past: readonly PastFact[]) => {
    let seen: ReturnType<typeof consoleView>["kiosks"] = [];
    givenIn(centre, ...past).leaves((state) => {
      seen = consoleView(state, counterId(label), timeOf("08:00"), { devices }).kiosks;
    });
    return seen;
  };

  test("[P4] are their printers, to be seen to by the nearest counter", () => {
    expect(kiosksAt("2")).toEqual([
      { deviceId: "kiosk-1", name: "door", isOnline: true, printer: "no-paper", isNear: true },
    ]);
    expect(kiosksAt("1")).toMatchObject([{ isNear: false }]);
  });

  test("[P4] are everybody's to see to where the nearest counter is closed", () => {
    expect(kiosksAt("1", at("07:50", counterClosed("2")))).toMatchObject([{ isNear: true }]);
  });

  test("[J3] are the calls that its clerk is asked to answer, by the kiosk's name", () => {
    givenIn(centre, calledAt0800).leaves((state) => {
      const helpAt = (label: string, clock: string) =>
        consoleView(state, counterId(label), timeOf(clock), { devices }).help;
      expect(helpAt("2", "08:00")).toEqual([{ deviceId: "kiosk-1", kioskName: "door", since: timeOf("08:00") }]);
      expect(helpAt("1", "08:00")).toEqual([]);
      expect(helpAt("1", "08:01")).toHaveLength(1);
    });
  });
});

test("[J3] the director sees no call of a kiosk that was taken away", () => {
  given(calledAt0800).leaves((state) => {
    expect(helpCards(state, devices)).toHaveLength(1);
    expect(helpCards(state, [{ ...door, status: "revoked" }])).toEqual([]);
  });
});

describe("a printer's condition", () => {
  test("[P4] is trouble where somebody should go", () => {
    expect((["ready", "unknown", "paper-low", "cover-open"] as const).map(troubleIn)).toEqual([
      null,
      null,
      "paper-low",
      "cover-open",
    ]);
  });

  test("[P4] still gives paper while the roll is low", () => {
    expect((["ready", "unknown", "paper-low", "no-paper", "offline"] as const).map(isPaperless)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});
