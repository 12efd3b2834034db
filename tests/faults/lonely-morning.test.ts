import { join } from "node:path";
import { expect, test } from "vitest";
import type { KioskSituation } from "#shared/protocol/kiosk-bridge.ts";
import { createVirtualPrinter } from "#kiosk/virtual-printer/virtual-printer.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { systemClock } from "#server/clock/clock.ts";
import { pressFor } from "#tests/support/kiosk-house.ts";
import { openHouse } from "#tests/support/test-house.ts";
import { cuttableWay } from "./support/cuttable-way.ts";
import { lonelyKiosk } from "./support/lonely-kiosk.ts";

const isAlone = ({ link, servesAlone }: KioskSituation): boolean => link.kind === "lost" && servesAlone;

test("a kiosk that starts without its server serves, answers a press of before its start, and brings all of it", async () => {
  const { centre } = readCentreFile(join(import.meta.dirname, "../../centres/tang-nhon-phu.json"));
  // Open around the clock: the test may run at any time.
  await using house = await openHouse({ centre: { ...centre, calendar: null }, clock: systemClock });
  await using way = await cuttableWay(house.running.port);
  await using printer = createVirtualPrinter({ widthDots: 576 });
  printer.change({ mmPerSecond: 10_000 });
  const plan = {
    server: `http://127.0.0.1:${way.port}`,
    folder: join(house.folder, "kiosk"),
    name: "kiosk",
    printer: {
      address: { kind: "tcp", host: "127.0.0.1", port: await printer.listen(0, "127.0.0.1") },
      profile: "xprinter-80",
    },
  } as const;
  {
    await using evening = await lonelyKiosk(plan);
    way.cut("closed");
    await evening.page.shows(isAlone);
    await evening.press("A");
    await evening.page.shows(({ paper }) => paper?.progress.kind === "printed");
  }

  await using morning = await lonelyKiosk({ ...plan, until: isAlone });
  const { last, view } = await morning.page.shows(isAlone);
  expect(view?.fields.map(({ letter }) => letter)).toContain("A");
  expect(last?.press.commandId).toBe("kiosk-0");
  // The page of before comes again with the press whose answer it never heard.
  const again = await morning.page.press(pressFor(morning.page, "A", "kiosk-0"));
  expect(again).toEqual({ ok: true, value: last?.ticket });
  const next = await morning.page.press(pressFor(morning.page, "B", "another"));
  await morning.page.shows(({ paper }) => paper?.commandId === "another" && paper.progress.kind === "printed");
  expect(printer.paper.pieces).toHaveLength(2);

  way.mend();
  const numbers = [again, next].map((reply) => reply.ok && reply.value.number);
  await expect
    .poll(() => [...house.running.dispatcher.state.tickets.values()].map(({ number }) => number), { timeout: 15_000 })
    .toEqual(numbers);
});
