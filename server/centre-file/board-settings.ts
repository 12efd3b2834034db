import { z } from "zod";

import type { BoardPlan, Zone } from "#shared/domain/board-plan.ts";
import { counterId, fieldId, zoneId } from "#shared/kit/ids.ts";
import { inLanguages } from "#shared/protocol/schema-parts.ts";

import type { CentreFile } from "./centre-schema.ts";
import { toTimeOfDay } from "./to-calendar.ts";

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "wants 1–40 small letters, digits or dashes");
const text = inLanguages(z.string().min(1).max(200));
const sentence = inLanguages(
  z
    .string()
    .max(200)
    .regex(/\{number\}.*\{counter\}/u, "wants {number} and then {counter}"),
);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'wants a time such as "07:00"');

/** `zones` of a centre file: parts of the house with boards of their own. */
export const zonesSchema = z
  .array(z.strictObject({ id, name: text, fields: z.array(id).default([]), counters: z.array(id).default([]) }))
  .max(20)
  .default([]);

/** `settings.board`: how the centre speaks to its lobby. */
export const boardSchema = z.strictObject({
  chime: z.boolean().default(true),
  times: z.int().min(1).max(3).default(1),
  speaksResults: z.boolean().default(false),
  volume: z
    .array(z.strictObject({ from: clock, percent: z.int().min(0).max(100) }))
    .min(1)
    .max(24)
    .refine(isInOrder, 'wants times in order, the first "00:00"')
    .default([{ from: "00:00", percent: 100 }]),
  sentences: z
    .strictObject({
      call: sentence.nullable().default(null),
      result: sentence.nullable().default(null),
      return: sentence.nullable().default(null),
    })
    .prefault({}),
  notice: text.nullable().default(null),
  theme: z.enum(["day", "night", "contrast"]).default("day"),
  still: z.boolean().default(false),
  media: z
    .strictObject({ sound: z.boolean().default(false), pictureSeconds: z.int().min(3).max(600).default(12) })
    .prefault({}),
});

/** The domain's plan of boards and voice. */
export function toBoardPlan({ zones, counters, settings: { board } }: CentreFile): BoardPlan {
  return {
    zones: zones.map((zone) => toZone(zone, counters)),
    voice: {
      hasChime: board.chime,
      times: board.times,
      speaksResults: board.speaksResults,
      volume: board.volume.map(({ from, percent }) => ({ fromMs: toTimeOfDay(from), percent })),
      sentences: board.sentences,
    },
    notice: board.notice,
    look: { theme: board.theme, isStill: board.still },
    media: { hasSound: board.media.sound, pictureMs: board.media.pictureSeconds * 1000 },
  };
}

function toZone({ id: zone, name, fields, counters }: CentreFile["zones"][number], all: CentreFile["counters"]): Zone {
  const homes = all.filter((counter) => counters.includes(counter.id)).flatMap(({ home }) => home);
  return {
    id: zoneId(zone),
    name,
    fields: [...new Set([...fields, ...homes])].map(fieldId),
    counters: counters.map(counterId),
  };
}

function isInOrder(volume: readonly { readonly from: string }[]): boolean {
  return (
    volume[0]?.from === "00:00" &&
    volume.every(({ from }, index) => index === 0 || from > (volume[index - 1]?.from ?? ""))
  );
}
