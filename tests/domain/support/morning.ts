import type { QueueEvent } from "#shared/domain/event.ts";
import { counterOpened, dayOpened, signedIn } from "./facts.ts";
import { at, by, director } from "./moment.ts";
import type { Moment } from "./moment.ts";

/** Who sits where in the test centre. */
export const SEATS = { "1": "an", "2": "binh", "3": "chi", "4": "dung", "5": "em" } as const;

/** The day opened at seven, every counter open with its clerk. */
export const morning: readonly Moment<QueueEvent>[] = [
  by(director, at("07:00", dayOpened())),
  ...Object.entries(SEATS).flatMap(([counter, clerk]) => [
    by(director, at("07:00", counterOpened(counter))),
    by(director, at("07:00", signedIn(counter, clerk))),
  ]),
];
