import { expect, test } from "vitest";

import type { Centre } from "#shared/domain/centre.ts";
import { clerkId, counterId, fieldId } from "#shared/kit/ids.ts";
import { callNext, issueTicket, startServing } from "#tests/domain/support/commands.ts";
import { testCentre } from "#tests/domain/support/test-centre.ts";
import { openHouse } from "#tests/support/test-house.ts";

const COUNTERS = Array.from({ length: 20 }, (_, index) => String(index + 1));

/** Twenty counters of one field, each with its clerk. */
const busyCentre = (): Centre => ({
  ...testCentre(),
  counters: COUNTERS.map((id) => ({ id: counterId(id), label: id, home: [fieldId("civil")], hours: [] })),
  clerks: COUNTERS.map((id) => ({
    id: clerkId(`clerk-${id}`),
    name: id,
    skills: new Map([[fieldId("civil"), 1]]),
    rights: [],
  })),
});

test("twenty clerks who press Next together call twenty different tickets", async () => {
  await using house = await openHouse({ centre: busyCentre() });
  const kiosk = await house.kiosk();
  const consoles = await Promise.all(COUNTERS.map((id) => house.console(`clerk-${id}`, id)));
  await Promise.all(COUNTERS.map(() => kiosk.command(issueTicket("birth"))));
  const replies = await Promise.all(consoles.map((console, index) => console.command(callNext(COUNTERS[index] ?? ""))));
  expect(replies.filter(({ ok }) => !ok)).toEqual([]);
  const inHand = [...house.running.dispatcher.state.counters.values()].map(({ ticketId }) => ticketId);
  expect(new Set(inHand).size).toBe(20);
  expect(inHand).not.toContain(null);
});

test("a call reaches the board and the counter's display", async () => {
  await using house = await openHouse();
  const [kiosk, board] = [await house.kiosk(), await house.board()];
  const { token } = await house.pairedDevice("counter-display");
  const display = house.screen(token, { kind: "counter-display", counterId: counterId("1") });
  const console = await house.console("an", "1");
  await kiosk.command(issueTicket("birth"));
  await console.command(callNext("1"));
  const { view: onBoard } = await board.shows(({ calling }) => calling.length > 0);
  const { view: onDisplay } = await display.shows(({ call }) => call !== null);
  expect(onBoard.calling[0]).toMatchObject({ number: "A001", counterLabel: "1", isLive: true });
  expect(onDisplay.call).toEqual(onBoard.calling[0]);
  await console.command(startServing("1"));
  expect((await board.shows(({ serving }) => serving.length > 0)).view.calling).toEqual([]);
});
