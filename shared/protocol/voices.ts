import { LANGUAGES } from "#shared/kit/local-text.ts";
import { z } from "zod";
import { inLanguages } from "./schema-parts.ts";

/** The most that a centre's own pack may hold [VP5]. */
export const VOICE_LIMITS = { clipBytes: 2_000_000, clipMs: 30_000, packBytes: 60_000_000, clips: 500 } as const;

/** The content type of a pack as a file: a zip archive of its manifest and its clips. */
export const PACK_FILE_TYPE = "application/zip";

const words = z.string().min(1).max(300);

const clip = z.object({
  says: words,
  file: z.string().regex(/^[\w-]{1,80}\.(?:wav|ogg|opus)$/),
  ms: z.int().min(1).max(VOICE_LIMITS.clipMs),
});

/** Whose voice a pack is, and under which terms it may be used. */
export const voiceNameSchema = z.strictObject({
  voice: z.string().trim().min(1).max(100),
  licence: z.string().max(200),
});

/** The manifest of a centre's own pack, as it is kept and as it is exported. */
export const ownManifestSchema = z.object({
  ...voiceNameSchema.shape,
  format: z.literal(1),
  language: z.enum(LANGUAGES),
  version: z.string().max(64).optional(),
  clips: z.array(clip).min(1).max(VOICE_LIMITS.clips),
});

/** What is recorded so far. */
export const recordingSchema = z.object({ clips: z.array(clip).max(VOICE_LIMITS.clips) });

/** `PUT /api/v1/voices/{language}/recording/clips`: what the clip says that the body holds. */
export const clipQuerySchema = z.strictObject({ says: words });

/** What that answers, and what a recording consists of. Refused with VOICE_CLIP_UNREADABLE and VOICE_TOO_LARGE. */
export const recordedClipAnswer = clip;

const sentence = inLanguages(z.string()).nullable();

/** `GET /api/v1/voices`: the voices of a centre, for its director. */
export const voicesAnswer = z.object({
  voices: z.array(
    z.object({
      language: z.enum(LANGUAGES),
      prompts: z.array(
        z.object({ says: z.string(), kind: z.enum(["number", "letter", "phrase"]), letter: z.string().nullable() }),
      ),
      recording: z.array(clip),
      /** What the boards speak by; null: by the built-in voice. */
      pack: ownManifestSchema.nullable(),
    }),
  ),
  /** The centre's own sentences: what is listened to is said as a board says it. */
  sentences: z.object({ call: sentence, result: sentence, return: sentence }),
});

/** All of them. */
export type CentreVoices = z.output<typeof voicesAnswer>;

/** One language of it. */
export type CentreVoice = CentreVoices["voices"][number];

/** A clip of a recording or a pack. */
export type RecordedClip = z.output<typeof recordedClipAnswer>;

/** A centre's own pack. */
export type OwnManifest = z.output<typeof ownManifestSchema>;

/** Whose voice it is. */
export type VoiceName = z.output<typeof voiceNameSchema>;
