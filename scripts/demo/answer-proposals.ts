import type { CounterId, FieldId } from "#shared/kit/ids.ts";
import { elapsedMs, MINUTE_MS } from "#shared/kit/time.ts";
import type { MoveCard } from "#shared/views/balancing-types.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { askDirector } from "./ask-director.ts";
import type { Floor } from "./floor.ts";
import { rouse } from "./rouse.ts";

const LOOK_EVERY_MS = 5 * MINUTE_MS;
const FIRST_LOOK_MS = (7 * 60 + 35) * MINUTE_MS;
const LAST_LOOK_MS = (16 * 60 + 40) * MINUTE_MS;
/** A proposal stands on the screen for a moment before it is answered. */
const READ_MS = 50_000;
/** Until a clerk sees that their counter was set to another field. */
const NOTICED_AFTER_MS = 20_000;

/** Plans how the director looks at the screen now and then and agrees to what the program proposes. */
export function answerProposals(floor: Floor): void {
  const lent = new Set<CounterId>();
  for (let ms = FIRST_LOOK_MS; ms <= LAST_LOOK_MS; ms += LOOK_EVERY_MS)
    floor.agenda.at(floor.timeOf(ms), () => lookAtProposals(floor, lent));
}

async function lookAtProposals(floor: Floor, lent: Set<CounterId>): Promise<void> {
  const view = await floor.doors.director.settled();
  for (const counterId of cameHome(view, lent)) {
    lent.delete(counterId);
    floor.tell({ kind: "returned", counterId });
  }
  for (const card of answered(view, floor)) {
    if (!(await askDirector(floor, { type: "AcceptMove", moveId: card.moveId }))) continue;
    floor.tell({ kind: "accepted", card });
    if (card.order.kind === "lend") lent.add(card.counterId);
    else lent.delete(card.counterId);
    await rouseAt(floor, card.counterId, card.order.kind === "lend" ? card.order.fieldId : null);
  }
}

/** Lends and returns that have been read; who opens and closes is a matter of the clerks' own plans. */
const answered = ({ balancing }: DirectorView, { agenda }: Floor): readonly MoveCard[] =>
  balancing.proposals.filter(
    ({ order, proposedAt }) =>
      (order.kind === "lend" || order.kind === "return") && elapsedMs(proposedAt, agenda.now) >= READ_MS,
  );

const cameHome = ({ counters }: DirectorView, lent: ReadonlySet<CounterId>): readonly CounterId[] =>
  counters.flatMap(({ counterId, lend }) => (lend === null && lent.has(counterId) ? counterId : []));

async function rouseAt(floor: Floor, counterId: CounterId, lentTo: FieldId | null): Promise<void> {
  const clerk = floor.clerks.find(({ shift, mood }) => shift.counterId === counterId && mood !== "gone");
  if (clerk === undefined) return;
  await clerk.desk.sees(({ counter }) => (counter.lend?.fieldId ?? null) === lentTo);
  floor.agenda.in(NOTICED_AFTER_MS, () => rouse(clerk, floor));
}
