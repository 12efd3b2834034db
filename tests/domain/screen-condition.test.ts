import { describe, expect, test } from "vitest";
import type { Centre } from "#shared/domain/centre.ts";
import { PLAIN_BOARD } from "#shared/domain/board-plan.ts";
import { counterId, deviceId, fieldId, seq, zoneId } from "#shared/kit/ids.ts";
import type { HouseDevice } from "#shared/views/help-cards.ts";
import { howAnnounced } from "#shared/views/how-announced.ts";
import { screenCondition, type ScreenReport, type SeenScreen } from "#shared/views/screen-condition.ts";
import {
  announced,
  called,
  calledOutOfTurn,
  dayClosed,
  issued,
  recalled,
  signatureAwaited,
  started,
} from "./support/facts.ts";
import { foldPast, type PastFact } from "./support/fold-past.ts";
import { at, by, director, timeOf } from "./support/moment.ts";
import { morning } from "./support/morning.ts";
import { testCentre } from "./support/test-centre.ts";
import { ticketIn } from "./support/ticket-names.ts";

const fine: ScreenReport = { sound: "on", isVisible: true, faults: [] };
const seen: SeenScreen = {
  zoneId: null,
  counterId: null,
  said: fine,
  heardAt: timeOf("08:00"),
  isAnswering: true,
};
const hall: HouseDevice = {
  deviceId: deviceId("board-1"),
  kind: "board",
  name: "hall",
  status: "paired",
  code: null,
  isOnline: true,
  printer: null,
  screen: seen,
  since: timeOf("06:00"),
};
const saying = (said: Partial<ScreenReport>, screen: Partial<SeenScreen> = {}): HouseDevice => ({
  ...hall,
  screen: { ...seen, ...screen, said: { ...fine, ...said } },
});
const showing = (screen: Partial<SeenScreen>, device: Partial<HouseDevice> = {}): HouseDevice => ({
  ...hall,
  ...device,
  screen: { ...seen, ...screen },
});

const zones = [
  { id: zoneId("east"), name: { vi: "Sảnh Đông" }, fields: [fieldId("civil")], counters: [counterId("1")] },
];
const zoned: Centre = { ...testCentre(), board: { ...PLAIN_BOARD, zones } };
const stateAfter = (past: readonly PastFact[] = [], centre = zoned) => foldPast(centre, [...morning, ...past]);

describe("what the director sees of a board", () => {
  const troubleOf = (device: HouseDevice, past: readonly PastFact[] = []) =>
    screenCondition(stateAfter(past), device)?.trouble;
  const gone = { ...hall, isOnline: false, screen: { ...seen, isAnswering: false } };

  test.for([
    ["nothing while it works", hall, null],
    ["nothing before it has said how it is", showing({ said: null }), null],
    ["that the browser wants a touch", saying({ sound: "blocked" }), "blocked"],
    ["that it has no sound", saying({ sound: "missing" }), "missing"],
    ["that its sound is stuck", saying({ sound: "stuck" }), "stuck"],
    ["that clips fail", saying({ faults: ["vi/quay"] }), "clips"],
    ["that it makes no sound, before that clips fail", saying({ sound: "stuck", faults: ["vi/quay"] }), "stuck"],
    [
      "that it is hidden, before anything that it says of its sound",
      saying({ isVisible: false, sound: "blocked" }),
      "hidden",
    ],
    ["that it is hidden also when it sleeps over it", saying({ isVisible: false }, { isAnswering: false }), "hidden"],
    ["that it is frozen", showing({ isAnswering: false }), "frozen"],
    ["that it is gone", gone, "gone"],
    ["nothing while it reloads", { ...gone, screen: seen }, null],
    ["nothing of the sound of a counter display", { ...saying({ sound: "missing" }), kind: "counter-display" }, null],
    ["that a counter display is frozen", showing({ isAnswering: false }, { kind: "counter-display" }), "frozen"],
  ] as const)("[B13] is %s", ([, device, trouble]) => {
    expect(troubleOf(device)).toBe(trouble);
  });

  test("[B13] is no alarm where it was not there that day, and where the day is over", () => {
    const yesterday = timeOf("16:00", "2026-11-22");
    expect(
      screenCondition(stateAfter(), { ...gone, screen: { ...seen, isAnswering: false, heardAt: yesterday } }),
    ).toBeNull();
    expect(screenCondition(stateAfter(), { ...gone, screen: null })).toBeNull();
    expect(troubleOf(gone, [by(director, at("17:00", dayClosed()))])).toBeNull();
  });

  test("[B13] is that it is gone also after a restart, where it announced a call that day", () => {
    const past = [issued("A001"), called("A001", "1"), announced(seq(90), "A001", "1")];
    expect(troubleOf({ ...gone, screen: null }, past)).toBe("gone");
  });

  test("[B13] is no alarm of a kiosk, and of a device that the centre has let go", () => {
    expect(screenCondition(stateAfter(), { ...hall, kind: "kiosk" })).toBeNull();
    expect(screenCondition(stateAfter(), { ...hall, status: "revoked" })).toBeNull();
  });

  test("[B13] names its zone and the clips", () => {
    const device = saying({ faults: ["vi/quay", "en/a"] }, { zoneId: zoneId("east") });
    expect(screenCondition(stateAfter(), device)).toEqual({
      zoneName: { vi: "Sảnh Đông" },
      trouble: "clips",
      faults: ["vi/quay", "en/a"],
    });
  });
});

describe("what a clerk sees of the call", () => {
  const callsA001: readonly PastFact[] = [issued("A001"), at("08:00", called("A001", "1"))];
  const callSeq = (past: readonly PastFact[]) => stateAfter(past).calls.at(-1)?.seq ?? seq(0);
  const told = (isHeard: boolean, screen = "board-1", past = callsA001): readonly PastFact[] => [
    ...past,
    announced(callSeq(past), "A001", "1", { isHeard, screen }),
  ];
  const howOf = (past: readonly PastFact[], ...devices: readonly HouseDevice[]) => {
    const state = stateAfter(past);
    return howAnnounced(state, ticketIn(state, "A001"), devices)?.how ?? null;
  };
  const mute = { ...saying({ sound: "blocked" }), deviceId: deviceId("board-2") };
  const overCounter = (counter: string) =>
    showing(
      { counterId: counterId(counter), said: { ...fine, sound: "unused" } },
      { deviceId: deviceId("display-1"), kind: "counter-display" },
    );
  const inZone = (zone: string) => showing({ zoneId: zoneId(zone) });

  test.for([
    ["awaited while a board has it before it", callsA001, [hall], "awaited"],
    ["heard as soon as one board was", told(true), [hall, mute], "heard"],
    ["heard also when the board is gone since", told(true), [], "heard"],
    ["only shown where it was not heard", told(false), [hall], "shown"],
    ["awaited while a louder board is still to come", told(false, "board-2"), [hall, mute], "awaited"],
    ["only shown where the other boards make no sound either", told(false), [hall, mute], "shown"],
    ["nowhere where the board is hidden", callsA001, [saying({ isVisible: false })], "nowhere"],
    ["nowhere where the board is frozen", callsA001, [showing({ isAnswering: false })], "nowhere"],
    ["nowhere where the board is gone", callsA001, [{ ...hall, isOnline: false }], "nowhere"],
    ["awaited by the counter's own display", callsA001, [overCounter("1")], "awaited"],
    ["unknown where no screen was there that is for it", callsA001, [overCounter("2")], null],
    ["unknown where the centre has no screens", callsA001, [], null],
    ["nothing of a board that announces none", callsA001, [saying({ sound: "unused" })], null],
    ["awaited by its zone's board", callsA001, [inZone("east")], "awaited"],
    ["unknown while it is served", [...callsA001, started("A001", "1")], [hall], null],
  ] as const)("[B12] is %s", ([, past, devices, how]) => {
    expect(howOf(past, ...devices)).toBe(how);
  });

  test("[B12] is nothing of a board of another zone", () => {
    const elsewhere = { ...zones[0], id: zoneId("west"), name: { vi: "Tây" }, fields: [fieldId("land")], counters: [] };
    const centre = { ...zoned, board: { ...zoned.board, zones: [elsewhere] } };
    const state = stateAfter(callsA001, centre);
    expect(howAnnounced(state, ticketIn(state, "A001"), [inZone("west")])).toBeNull();
  });

  test("[B12] is of the last call, from its instant on", () => {
    const again = [...told(true), at("08:02", recalled("A001", "1"))];
    const state = stateAfter(again);
    expect(howAnnounced(state, ticketIn(state, "A001"), [hall])).toEqual({ how: "awaited", calledAt: timeOf("08:02") });
  });

  test("[B12] is as it was meant for a result, which is not spoken", () => {
    const forResult: readonly PastFact[] = [
      ...callsA001,
      started("A001", "1"),
      signatureAwaited("A001", "1"),
      calledOutOfTurn("A001", "1", "result"),
    ];
    expect(howOf(forResult, hall)).toBe("awaited");
    expect(howOf(told(false, "board-2", forResult), hall)).toBe("shown-only");
  });
});
