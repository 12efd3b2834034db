import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { durationText } from "#shared/i18n/format.ts";
import type { CounterId, FieldId } from "#shared/kit/ids.ts";
import { textIn } from "#shared/kit/local-text.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { askDirector } from "./ask-director.ts";
import { comingHome, helpWanted, seeOverdue, type Help, type Overdue } from "./by-eye.ts";
import type { Floor } from "./floor.ts";
import { rouse } from "./rouse.ts";

const LOOK_EVERY_MS = 10 * MINUTE_MS;
const FIRST_LOOK_MS = (7 * 60 + 40) * MINUTE_MS;
const LAST_LOOK_MS = (16 * 60 + 40) * MINUTE_MS;
/** Until a clerk sees that their counter was set to another field. */
const NOTICED_AFTER_MS = 20_000;

/** What the director remembers from one look to the next. */
interface Memory {
  overdue: Overdue;
  /** Counters that were lent by this director; what a visitor of the demonstration lends is theirs to take back. */
  readonly lent: Set<CounterId>;
}

/** Plans how the director looks around, lends counters and takes them back. */
export function moveCounters(floor: Floor): void {
  const memory: Memory = { overdue: new Map(), lent: new Set() };
  for (let ms = FIRST_LOOK_MS; ms <= LAST_LOOK_MS; ms += LOOK_EVERY_MS)
    floor.agenda.at(floor.timeOf(ms), () => lookAround(floor, memory));
}

async function lookAround(floor: Floor, memory: Memory): Promise<void> {
  const { director } = floor.doors;
  const { now } = floor.agenda;
  for (const counterId of comingHome(await director.settled(), now))
    if (memory.lent.delete(counterId)) await sendHome(floor, counterId);
  const view = await director.shown();
  memory.overdue = seeOverdue(view, now, memory.overdue);
  const help = helpWanted(view, now, memory.overdue, floor.centre);
  if (help !== null && (await lend(floor, help))) memory.lent.add(help.counter.counterId);
}

async function lend(floor: Floor, { counter, field, longestWaitMs, until }: Help): Promise<boolean> {
  const [language = "vi"] = floor.centre.languages;
  const { lendReason } = catalogueOf(language).demo;
  const { counterId } = counter;
  const reason = lendReason(textIn(language, field.name), field.waiting, durationText(language, longestWaitMs));
  const { fieldId } = field;
  if (!(await askDirector(floor, { type: "LendCounter", counterId, fieldId, until, reason }))) return false;
  floor.tell({ kind: "lent", counterId, to: fieldId });
  await rouseAt(floor, counterId, fieldId);
  return true;
}

async function sendHome(floor: Floor, counterId: CounterId): Promise<void> {
  if (!(await askDirector(floor, { type: "ReturnCounter", counterId }))) return;
  floor.tell({ kind: "returned", counterId });
  await rouseAt(floor, counterId, null);
}

async function rouseAt(floor: Floor, counterId: CounterId, lentTo: FieldId | null): Promise<void> {
  const clerk = floor.clerks.find(({ shift, mood }) => shift.counterId === counterId && mood !== "gone");
  if (clerk === undefined) return;
  await clerk.desk.sees(({ counter }) => (counter.lend?.fieldId ?? null) === lentTo);
  floor.agenda.in(NOTICED_AFTER_MS, () => rouse(clerk, floor));
}
