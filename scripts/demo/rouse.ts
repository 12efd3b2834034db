import type { FieldId } from "#shared/kit/ids.ts";
import type { Clerk } from "./clerk.ts";
import type { Floor } from "./floor.ts";

/** From seeing that there is something to do to the press of a button. */
const REACTION_MS = 6000;

/** An idle clerk looks up in a moment; any other is busy with something better. */
export function rouse(clerk: Clerk, { agenda }: Floor): void {
  if (clerk.mood !== "idle") return;
  clerk.mood = "roused";
  agenda.in(REACTION_MS, clerk.lookUp);
}

/** Somebody waits in a field: of the idle clerks who serve it, the one who was idle longest looks up. */
export function rouseFor(floor: Floor, fieldId: FieldId): void {
  const idle = floor.clerks.filter(({ mood, desk }) => mood === "idle" && serves(desk.view(), fieldId));
  const [longest] = idle.toSorted((one, other) => one.idleSince - other.idleSince);
  if (longest !== undefined) rouse(longest, floor);
}

const serves = ({ counter }: ReturnType<Clerk["desk"]["view"]>, fieldId: FieldId): boolean =>
  counter.desk.kind === "open" && counter.fields.includes(fieldId);
