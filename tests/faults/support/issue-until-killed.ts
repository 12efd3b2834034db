import { writeSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { randomUUID } from "node:crypto";
import { commandId } from "#shared/kit/ids.ts";

import { createDispatcher } from "#server/dispatcher/create-dispatcher.ts";
import { openCentreData } from "#server/log/centre-data.ts";
import { startRunners } from "#server/runners/start-runners.ts";
import { issueTicket } from "#tests/domain/support/commands.ts";
import { kiosk, timeOf } from "#tests/domain/support/moment.ts";
import { testCentre } from "#tests/domain/support/test-centre.ts";
import { numbersIn } from "#tests/support/queue-at-work.ts";
import { virtualClock } from "#tests/support/virtual-clock.ts";

// Run as a process of its own, with a data folder, and killed: issues tickets, a few in each tick, and says each number
// as soon as it is acknowledged. A write to a pipe is in the reader's hands when it returns.
// Whoever is killed leaves no compiled code to the next by itself.
flushCompileCache();
const [folder = ""] = process.argv.slice(2);
const clock = virtualClock(timeOf("08:00"));
const data = openCentreData(folder);
const dispatcher = createDispatcher({ centre: testCentre(), log: data.log });
await startRunners(dispatcher, clock);

async function issueOne(): Promise<void> {
  const id = commandId(randomUUID());
  const outcome = await dispatcher.submit({ id, at: clock.now(), by: kiosk, command: issueTicket("birth") });
  for (const number of numbersIn([outcome])) writeSync(1, `${number} ${id}\n`);
}

async function issueForever(): Promise<never> {
  for (;;) await issueOne();
}

await Promise.all([1, 2, 3, 4].map(issueForever));
