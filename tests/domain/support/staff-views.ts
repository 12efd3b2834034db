import type { ClerkId, CounterId, FieldId } from "#shared/kit/ids.ts";
import { counterId, fieldId } from "#shared/kit/ids.ts";
import { consoleView } from "#shared/views/console-view.ts";
import { directorView } from "#shared/views/director-view.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";
import type { DirectorCounter, DirectorField, DirectorView } from "#shared/views/director-types.ts";
import { asDay } from "#shared/kit/time.ts";
import type { DayDriver } from "./day-driver.ts";
import { TEST_DAY } from "./moment.ts";

/** The console of a counter as the server would show it now. */
export const consoleOf = (day: DayDriver, counter: string): ConsoleView =>
  consoleView(day.state, counterId(counter), day.now);

/** The director's screen as the server would show it now. */
export const directorOf = (day: DayDriver): DirectorView =>
  directorView(day.state, {
    devices: [],
    clerksWithPin: new Set<ClerkId>(),
    clock: { doubted: null, today: asDay(TEST_DAY) },
  });

/** A counter on the director's screen. */
export const counterAt = (day: DayDriver, counter: string): DirectorCounter =>
  found(directorOf(day).counters.find((each) => each.counterId === idOfCounter(counter)));

/** A field on the director's screen. */
export const fieldAt = (day: DayDriver, field: string): DirectorField =>
  found(directorOf(day).fields.find((each) => each.fieldId === idOfField(field)));

const idOfCounter = (counter: string): CounterId => counterId(counter);
const idOfField = (field: string): FieldId => fieldId(field);

function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error("the test names something that the centre has not");
  return thing;
}
