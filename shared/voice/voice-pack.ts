import { wordsOf } from "./spoken-words.ts";

/** A recorded piece of speech. */
export interface Clip {
  /** A file beside the pack's manifest. */
  readonly file: string;
  readonly ms: number;
}

/** A voice of one language: what it can say, by the words it says. */
export interface VoicePack {
  readonly language: string;
  /** Whose voice it is, and under which terms it may be used: shown to the centre. */
  readonly voice: string;
  readonly licence: string;
  /** Changes whenever a clip does, so that none is heard from yesterday's cache; empty where its maker gave none. */
  readonly version: string;
  readonly clips: ReadonlyMap<string, Clip>;
  /** The most words that one clip says. */
  readonly longest: number;
  /** Whose voice says the sentences that this one cannot say as a whole; null for none. Its clips stand beside this one's. */
  readonly fallback: VoicePack | null;
}

/** What `manifest.json` of a voice pack holds: docs/languages.md. */
export interface VoiceManifest {
  readonly format: 1;
  readonly language: string;
  readonly voice: string;
  readonly licence: string;
  readonly version?: string;
  readonly clips: readonly { readonly says: string; readonly file: string; readonly ms: number }[];
  readonly fallback?: VoiceManifest;
}

/** Reads a manifest, from wherever it came; null when it is none. A clip that names another folder is left out. */
export function parseVoicePack(raw: unknown): VoicePack | null {
  if (!isManifest(raw)) return null;
  const clips = raw.clips.filter(isClip).map(({ says, file, ms }) => [clipKey(says), { file, ms }] as const);
  const longest = Math.max(0, ...clips.map(([key]) => key.split(" ").length));
  const version = typeof raw.version === "string" ? raw.version : "";
  const { language, voice, licence } = raw;
  return { language, voice, licence, version, clips: new Map(clips), longest, fallback: parseVoicePack(raw.fallback) };
}

/** How a clip is found: by its words alone. */
export const clipKey = (says: string): string => wordsOf(says).join(" ");

type RawManifest = Omit<VoiceManifest, "clips" | "fallback"> & {
  readonly clips: readonly unknown[];
  readonly fallback?: unknown;
};

const isManifest = (raw: unknown): raw is RawManifest =>
  isRecord(raw) &&
  raw["format"] === 1 &&
  [raw["language"], raw["voice"], raw["licence"]].every((each) => typeof each === "string") &&
  Array.isArray(raw["clips"]);

const isClip = (raw: unknown): raw is VoiceManifest["clips"][number] =>
  isRecord(raw) &&
  typeof raw["says"] === "string" &&
  typeof raw["file"] === "string" &&
  /^[\w-]+\.(?:ogg|opus|mp3|wav)$/.test(raw["file"]) &&
  typeof raw["ms"] === "number";

const isRecord = (raw: unknown): raw is Record<string, unknown> => typeof raw === "object" && raw !== null;
