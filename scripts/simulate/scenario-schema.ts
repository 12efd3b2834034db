import { z } from "zod";

const DAY_S = 86_400;
/** A length of time. */
const seconds = z
  .int()
  .min(0)
  .max(2 * DAY_S);
/** An instant of the day, or its end. */
const edge = z.int().min(0).max(DAY_S);
const id = z.string().min(1).max(60);

const shift = z
  .tuple([edge, edge, seconds])
  .refine(([start, end]) => start < end, "a shift ends after it starts")
  .transform(([startS, endS, drainS]) => ({ startS, endS, drainS }));

const shifts = z
  .array(shift)
  .transform((all) => all.toSorted((one, other) => one.startS - other.startS))
  .superRefine((inOrder, context) => {
    inOrder.forEach(({ startS, endS }, index) => {
      const before = inOrder[index - 1];
      if (before !== undefined && startS < before.endS)
        context.addIssue(
          `the shift from ${startS} to ${endS} overlaps the one from ${before.startS} to ${before.endS}`,
        );
    });
  });

const byField = <Value extends z.ZodType>(value: Value) =>
  z.record(id, value).transform((record) => new Map(Object.entries(record)));

/** A scenario file as `FORMAT.md` describes it, to the simulator's words. */
export const scenarioSchema = z.object({
  schema: z.literal("rebalance-scenario/1"),
  name: id,
  seed: z.int(),
  title: z.string(),
  day: z.object({ open: edge, close: edge, lunch: z.tuple([edge, edge]).nullish() }),
  fields: z
    .array(
      z
        .object({
          id,
          name: z.string(),
          mean_s: z.number().positive(),
          cv: z.number().positive(),
          sla_s: z.number().positive(),
        })
        .transform(({ mean_s, sla_s, ...field }) => ({ ...field, meanS: mean_s, slaS: sla_s })),
    )
    .min(1)
    .max(26),
  counters: z
    .array(z.object({ id, home: id, skills: byField(z.number().positive().max(10)), planned: shifts, actual: shifts }))
    .min(1),
  rules: z
    .object({
      setup_s: seconds,
      min_dwell_s: seconds,
      prio_run_max: z.int().min(0),
      noshow_s: seconds.min(1),
      approval: z
        .object({
          mode: z.enum(["auto", "propose"]),
          delays_s: z.array(seconds).min(1),
          return_needs_approval: z.boolean(),
        })
        .transform((rule) => ({
          mode: rule.mode,
          delaysS: rule.delays_s,
          returnNeedsApproval: rule.return_needs_approval,
        })),
    })
    .transform((rules) => ({
      setupS: rules.setup_s,
      minDwellS: rules.min_dwell_s,
      maxInARow: rules.prio_run_max,
      noShowS: rules.noshow_s,
      approval: rules.approval,
    })),
  outages: z.array(z.tuple([edge, edge]).refine(([start, end]) => start < end, "an outage ends after it starts")),
  forecast: z
    .object({ start: seconds, bucket_s: seconds.min(1), rates_per_h: byField(z.array(z.number().min(0))) })
    .transform(({ start, bucket_s, rates_per_h }) => ({
      startS: start,
      bucketS: bucket_s,
      ratesPerHour: rates_per_h,
    })),
  arrivals: z.array(
    z
      .object({
        id,
        t: edge.max(DAY_S - 1),
        field: id,
        priority: z.literal([0, 1]),
        service_s: seconds,
        noShow: z.boolean(),
        patience_s: seconds.nullable(),
        steps: z.array(z.object({ field: id, service_s: seconds })).default([]),
      })
      .transform(({ priority, service_s, noShow, patience_s, steps, ...arrival }) => ({
        ...arrival,
        isPriority: priority === 1,
        serviceS: service_s,
        isNoShow: noShow,
        patienceS: patience_s,
        steps: steps.map((step) => ({ field: step.field, serviceS: step.service_s })),
      })),
  ),
});
