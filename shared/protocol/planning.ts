import { z } from "zod";

import { idSchemas as id } from "./schema-parts.ts";

/*
 * The director's planning, over HTTP with the director's session. What takes long to compute is answered with 202 and
 * `planningProgress`; the same request is asked again until it is 200. Names are not repeated: ids are of the centre's
 * file, as in the director's view.
 */

const instant = z.int().describe("milliseconds since 1970");
const day = z.string().describe("a day in the centre's time zone, as 2026-11-22");
const share = z.number().min(0).max(1);
const minutes = z.number().nonnegative();
const isGuess = z.boolean().describe("rests on first guesses: the centre has too little history yet");

/** What is changed on the day that is played again. */
const changeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("absence"), counterId: id.counter }),
  z.strictObject({ kind: z.literal("home"), counterId: id.counter, fieldId: id.field }),
  z.strictObject({ kind: z.literal("extra-counter"), fieldId: id.field }),
]);

/**
 * `POST /api/v1/planning/what-if`: the last ended day, or the next one as it is foreseen, with one change. Refused with
 * NO_DAY_YET, COUNTER_UNKNOWN, FIELD_UNKNOWN, CLERK_LACKS_SKILL, and TOO_MANY_REQUESTS while another is computed.
 */
export const whatIfSchema = z.strictObject({ base: z.enum(["yesterday", "forecast"]), change: changeSchema });

/** What is changed on the day that is played again; `none` plays it as it is. */
export type PlannedChange = z.infer<typeof changeSchema>;

/** What to play, and with which change. */
export type WhatIf = z.infer<typeof whatIfSchema>;

/** 202: it is being computed; `done` of it so far. */
export const planningProgress = z.strictObject({ done: share });

const wait = z
  .strictObject({ meanMinutes: minutes, p90Minutes: minutes })
  .nullable()
  .describe("of everybody who was called; null where nobody came");

const outcome = z.strictObject({
  wait,
  over20: share.nullable().describe("of those called, who waited longer than 20 minutes"),
  unserved: z.number().nonnegative().describe("still waiting at closing"),
});

const fieldOutcome = z.strictObject({
  fieldId: z.string(),
  citizens: z.number().nonnegative().describe("who came for the field"),
  before: outcome,
  after: outcome,
  line: z
    .array(z.strictObject({ at: instant, before: z.number().nonnegative(), after: z.number().nonnegative() }))
    .describe("people waiting at each quarter-hour from opening to closing"),
});

const comparison = {
  day,
  isGuess,
  runs: z.int().positive().describe("days simulated for it; figures are their means"),
  whole: z.strictObject({ before: outcome, after: outcome }),
  fields: z.array(fieldOutcome),
};

/** `POST /api/v1/planning/what-if`: the day as it is, and with the change. With `none` both are the same. */
export const whatIfAnswer = z.strictObject(comparison);

/**
 * `GET /api/v1/planning/opening`: where counters should stand when the next working day opens. `before` is everybody at
 * home, `after` the plan.
 */
export const openingAnswer = z.strictObject({
  ...comparison,
  opensAt: instant,
  counters: z.array(
    z.strictObject({
      counterId: z.string(),
      fieldId: z.string().describe("the field it serves first at opening"),
      isLent: z.boolean(),
      until: instant.nullable().describe("when a lent counter goes home; null for the whole day, and at home"),
    }),
  ),
  arrivals: z
    .array(z.strictObject({ fieldId: z.string(), p10: z.number(), p50: z.number(), p90: z.number() }))
    .describe("citizens expected through the day, a range for each field"),
});

const score = {
  promises: z.int().nonnegative(),
  kept: share.nullable().describe("called within the promised P90; 0.9 is right, more is too cautious"),
  meanErrorMinutes: minutes.nullable().describe("mean distance between the promised P50 and the wait"),
  biasMinutes: z.number().nullable().describe("mean of wait − P50: above 0, people waited longer than they were told"),
};

/** `GET /api/v1/planning/score`: how the promises of the last ended day came true. Refused with NO_DAY_YET. */
export const scoreAnswer = z.strictObject({
  day,
  whole: z.strictObject(score),
  fields: z.array(z.strictObject({ fieldId: z.string(), ...score })),
});

/** `GET /api/v1/planning/training`: whom to train next, the most useful first. Refused with NO_DAY_YET. */
export const trainingAnswer = z.strictObject({
  fromDay: day,
  toDay: day,
  days: z.int().positive().describe("working days looked at"),
  isGuess,
  suggestions: z.array(
    z.strictObject({
      clerkId: z.string(),
      fieldId: z.string(),
      savedMinutes: minutes.describe("waiting that all citizens together would have been spared over these days"),
      before: wait,
      after: wait,
    }),
  ),
});

/** A field's day before and after. */
export type FieldOutcome = z.infer<typeof fieldOutcome>;
/** A day as it is, and with a change. */
export type WhatIfAnswer = z.infer<typeof whatIfAnswer>;
/** The plan for the next opening. */
export type OpeningAnswer = z.infer<typeof openingAnswer>;
/** How a day's promises came true. */
export type ScoreAnswer = z.infer<typeof scoreAnswer>;
/** Whom to train next. */
export type TrainingAnswer = z.infer<typeof trainingAnswer>;
