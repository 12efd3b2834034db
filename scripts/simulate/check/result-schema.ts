import { z } from "zod";

const second = z.int();
const figure = z.number();

/** A result file as the scenario format describes it: one object a day. */
export const resultSchema = z.array(
  z.object({
    scenario: z.string(),
    seed: z.int(),
    /** How moves were approved, where that was not the scenario's own way. */
    mode: z.enum(["auto", "propose"]).optional(),
    metrics: z.object({
      mean: figure,
      p50: figure,
      p90: figure,
      p95: figure,
      max: figure,
      le15: figure,
      le20: figure,
      le30: figure,
      J: figure,
      worstFieldP95: figure,
      abandoned: figure,
      unserved: figure,
      moves: figure,
      lends: figure,
      idleEligibleMin: figure,
      overtimeMin: figure,
      fifoViolations: figure,
    }),
    tickets: z.array(
      z.object({
        id: z.string(),
        step: z.int().min(0),
        field: z.string(),
        queuedAt: second,
        calledAt: second,
        finishedAt: second,
        counter: z.string().nullable(),
        outcome: z.enum(["served", "noshow", "abandoned", "unserved"]),
        promise: z.object({ p50S: figure, p90S: figure }),
      }),
    ),
    moves: z.array(
      z.object({
        decidedAt: second,
        startedAt: second,
        counter: z.string(),
        from: z.string(),
        to: z.string(),
        why: z.string(),
      }),
    ),
  }),
);

/** One day of a result file. */
export type CheckedDay = z.output<typeof resultSchema>[number];
/** One ticket of it. */
export type CheckedTicket = CheckedDay["tickets"][number];
/** One move of it. */
export type CheckedMove = CheckedDay["moves"][number];
