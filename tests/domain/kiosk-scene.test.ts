import { describe, expect, test } from "vitest";
import { asTicketNumber, classId, commandId, fieldId, procedureId, ticketId } from "#shared/kit/ids.ts";
import { epochMs } from "#shared/kit/time.ts";
import type { KioskSituation } from "#shared/protocol/kiosk-bridge.ts";
import { initialAgentState } from "#kiosk/agent/agent-state.ts";
import { applyMessage, initialPageState, type PageState } from "#kiosk/renderer/agent-link/page-state.ts";
import { sceneOf } from "#kiosk/renderer/visit/scene.ts";
import { timeOf } from "./support/moment.ts";
import { plainKioskView } from "./support/plain-kiosk-view.ts";
import { START, type Visit } from "#kiosk/renderer/visit/visit.ts";

const view = plainKioskView();
const live: KioskSituation = { ...initialAgentState.situation, link: { kind: "live" }, view, printer: "ready" };
const catalogue = {
  procedures: [],
  classes: [],
  maxFiles: 10,
  maxProceduresPerVisit: 4,
  cards: null,
  printsDocuments: true,
  bulk: null,
  elsewhere: { neighbours: [], portal: null },
};

const noon = timeOf("12:00");

const draft = {
  commandId: commandId("press"),
  procedureId: procedureId("copy"),
  fieldId: fieldId("justice"),
  thenProcedures: [],
  classId: classId("normal"),
  showsClass: false,
  wantsFetching: false,
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
    expect(sceneOf(state, START, noon)).toEqual(scene);
  });

  test("is right again after the agent's first word", () => {
    const back = applyMessage(applyMessage(page(), { type: "agent-lost" }), { type: "situation", situation: live });
    expect(sceneOf(back, START, noon)).toMatchObject({ kind: "visit", visit: START });
  });

  test.for([
    ["the server is gone", { kind: "lost", since: epochMs(7) }, true],
    ["it started without one", { kind: "connecting" }, false],
  ] as const)("serves on with the numbers that it holds when %s", ([, link, isAlone]) => {
    expect(sceneOf(page({ link, servesAlone: true }), START, noon)).toMatchObject({
      kind: "visit",
      lobby: { isAlone },
    });
  });

  test.for([
    ["the centre is closed", { view: { ...view, isOpen: false } }, "closed"],
    ["the kiosk was taken out", { link: { kind: "pairing", code: null } }, "pairing"],
    ["the kiosk is refused", { link: { kind: "refused", code: "PROTOCOL_OUTDATED" } }, "unusable"],
  ] as const)("gives no numbers of its own when %s", ([, change, kind]) => {
    const lost = { link: { kind: "lost", since: epochMs(7) } } as const;
    expect(sceneOf(page({ ...lost, servesAlone: true, ...change }), START, noon)).toMatchObject({ kind });
  });

  test("never takes a number away once it was shown", () => {
    const cut = page({ link: { kind: "lost", since: epochMs(7) } });
    for (const state of [cut, applyMessage(cut, { type: "agent-lost" }), page({ view: { ...view, isOpen: false } })])
      expect(sceneOf(state, issued, noon)).toMatchObject({ kind: "visit", visit: issued });
  });

  test("shows the paper of its own ticket, never of another", () => {
    const printed = { kind: "printed" } as const;
    const paperOf = (id: string) =>
      sceneOf(page({ paper: { commandId: commandId(id), progress: printed } }), issued, noon);
    expect(paperOf("press")).toMatchObject({ paper: printed });
    expect(paperOf("another press")).toMatchObject({ paper: { kind: "printing" } });
  });
});
