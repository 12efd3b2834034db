import { join } from "node:path";
import { createVirtualPrinter, type VirtualPrinter } from "#kiosk/virtual-printer/virtual-printer.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { systemClock } from "#server/clock/clock.ts";
import type { Centre } from "#shared/domain/centre.ts";
import { openHouse, type TestHouse } from "#tests/support/test-house.ts";
import { cuttableWay, type CuttableWay } from "./cuttable-way.ts";
import type { LonelyKioskPlan } from "./lonely-kiosk.ts";

/** All that one lonely kiosk stands in. */
export interface LonelyHouse extends AsyncDisposable {
  readonly centre: Centre;
  readonly house: TestHouse;
  readonly way: CuttableWay;
  readonly printer: VirtualPrinter;
  readonly plan: LonelyKioskPlan;
}

/** The demo centre, open around the clock since the test may run at any time, the kiosk's way to it, and a fast printer. */
export async function lonelyHouse(): Promise<LonelyHouse> {
  await using opening = new AsyncDisposableStack();
  const { centre: demo } = readCentreFile(join(import.meta.dirname, "../../../centres/tang-nhon-phu.json"));
  const centre = { ...demo, calendar: null };
  const house = opening.use(await openHouse({ centre, clock: systemClock }));
  const way = opening.use(await cuttableWay(house.running.port));
  const printer = opening.use(createVirtualPrinter({ widthDots: 576 }));
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
  const held = opening.move();
  return { centre, house, way, printer, plan, [Symbol.asyncDispose]: () => held.disposeAsync() };
}
