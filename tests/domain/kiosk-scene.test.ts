import { describe, expect, test } from "vitest";
import { asTicketNumber, classId, commandId, fieldId, procedureId, ticketId } from "#shared/kit/ids.ts";
import { asDay, epochMs } from "#shared/kit/time.ts";
import type { KioskSituation } from "#shared/protocol/kiosk-bridge.ts";
import type { KioskView } from "#shared/views/view-types.ts";
import { applyMessage, initialPageState, type PageState } from "#kiosk/renderer/agent-link/page-state.ts";
import { sceneOf } from "#kiosk/renderer/visit/scene.ts";
import { START, type Visit } from "#kiosk/renderer/visit/visit.ts";

const view: KioskView = {
  centreName: { vi: "Trung tâm" },
  timeZone: "Asia/Ho_Chi_Minh",
  languages: ["vi"],
  day: asDay("2026-11-23"),
  isOpen: true,
  closedText: null,
  fields: [],
};
const live: KioskSituation = { link: { kind: "live" }, view, printer: "ready", paper: null, clock: null };
const catalogue = { procedures: [], classes: [], maxFiles: 10, maxProceduresPerVisit: 4 };

const draft = {
  commandId: commandId("press"),
  procedureId: procedureId("copy"),
  fieldId: fieldId("justice"),
  thenProcedures: [],
  classId: classId("normal"),
  files: 1,
};
const issued: Visit = {
  step: "issued",
  draft,
  ticket: {
    ticketId: ticketId("2026-11-23.A001"),
    number: asTicketNumber("A001"),
    fieldId: fieldId("justice"),
    issuedAt: epochMs(0),
    ahead: 0,
    wait: null,
    qr: "",
  },
};

const page = (change: Partial<KioskSituation> = {}): PageState =>
  [{ type: "catalogue", catalogue } as const, { type: "situation", situation: { ...live, ...change } } as const].reduce(
    applyMessage,
    initialPageState,
  );

describe("the kiosk's screen", () => {
  test.for([
    ["starting, before the agent has spoken", initialPageState, { kind: "connecting" }],
    [
      "starting, before the server has spoken",
      page({ link: { kind: "connecting" }, view: null }),
      { kind: "connecting" },
    ],
    [
      "the code, while it is paired",
      page({ link: { kind: "pairing", code: "4821" } }),
      { kind: "pairing", code: "4821" },
    ],
    [
      "that it cannot serve, when refused",
      page({ link: { kind: "refused", code: "PROTOCOL_OUTDATED" } }),
      { kind: "unusable" },
    ],
    [
      "since when the server is gone",
      page({ link: { kind: "lost", since: epochMs(7) } }),
      { kind: "offline", since: 7 },
    ],
    ["the agent's absence at once", applyMessage(page(), { type: "agent-lost" }), { kind: "offline", since: null }],
    ["that the centre is closed", page({ view: { ...view, isOpen: false } }), { kind: "closed" }],
    [
      "why issuing is paused",
      page({ view: { ...view, closedText: { vi: "Họp" } } }),
      { kind: "paused", text: { vi: "Họp" } },
    ],
  ] as const)("shows %s", ([, state, scene]) => {
    expect(sceneOf(state, START)).toEqual(scene);
  });

  test("is right again after the agent's first word", () => {
    const back = applyMessage(applyMessage(page(), { type: "agent-lost" }), { type: "situation", situation: live });
    expect(sceneOf(back, START)).toMatchObject({ kind: "visit", visit: START });
  });

  test("never takes a number away once it was shown", () => {
    const cut = page({ link: { kind: "lost", since: epochMs(7) } });
    for (const state of [cut, applyMessage(cut, { type: "agent-lost" }), page({ view: { ...view, isOpen: false } })])
      expect(sceneOf(state, issued)).toMatchObject({ kind: "visit", visit: issued });
  });

  test("shows the paper of its own ticket, never of another", () => {
    const printed = { kind: "printed" } as const;
    const paperOf = (id: string) => sceneOf(page({ paper: { commandId: commandId(id), progress: printed } }), issued);
    expect(paperOf("press")).toMatchObject({ paper: printed });
    expect(paperOf("another press")).toMatchObject({ paper: { kind: "printing" } });
  });
});
