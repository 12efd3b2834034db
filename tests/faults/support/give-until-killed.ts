import { writeSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { randomUUID } from "node:crypto";
import { giveAlone } from "#kiosk/agent/give-alone.ts";
import { openKioskStore } from "#kiosk/agent/keep/kiosk-store.ts";
import { kioskTime } from "#kiosk/agent/keep/kiosk-time.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { kept, KIOSK, NAMES, press } from "#tests/support/kept-morning.ts";

// Run as a process of its own, with a kiosk's folder, and killed: gives tickets without a server, and says each number once
// it is given. A write to a pipe is in the reader's hands when it returns.
flushCompileCache();
const [folder = ""] = process.argv.slice(2);
const wall = () => timeOf("09:00");
const keep = openKioskStore(folder, wall, (fault) => {
  throw fault;
});
if (keep.numbers.agreement() === null)
  keep.numbers.accept(kept({ blocks: kept().blocks.map((block) => ({ ...block, to: 1_000_000 })) }), KIOSK);
const time = kioskTime({
  wall,
  elapsed: () => 0,
  left: null,
  nextDayEndsAt: null,
  lastIssuedAt: keep.tickets.lastIssuedAt(),
});
for (;;) {
  const id = randomUUID();
  writeSync(1, `${giveAlone(press(id), NAMES, { keep, time, wall })?.ticket.number} ${id}\n`);
}
