import { z } from "zod";

/** A picture or a video of the centre's own, played between calls. */
export const mediaItemSchema = z.strictObject({
  /** Under which `GET /media/<name>` gives it. */
  name: z.string(),
  kind: z.enum(["picture", "video"]),
  /** Another one when the file was changed. */
  version: z.string(),
});

/** One item of `GET /media`. */
export type MediaItem = Readonly<z.output<typeof mediaItemSchema>>;

/** `GET /media`: in the order in which they are played, by name. */
export const mediaAnswer = z.strictObject({ items: z.array(mediaItemSchema) });
