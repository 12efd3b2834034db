import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";

import type { SoundFile } from "#shared/voice/recording/sound-file.ts";
import { type OwnManifest, ownManifestSchema, type RecordedClip, recordingSchema } from "#shared/protocol/voices.ts";

import { writeWhole } from "./write-whole.ts";

/** A language's voice as it lies on the disk: the clips recorded so far, and the pack that boards speak by. */
export interface OwnVoice {
  readonly recording: readonly RecordedClip[];
  readonly pack: OwnManifest | null;
}

/** The folder of one language. Its clips are named by their content, so nothing that is served ever changes. */
export interface VoiceFolder {
  /** What is whole of it: a clip whose file is gone is left out, and a list that cannot be read is laid aside. */
  read(): Promise<OwnVoice>;
  /** Keeps a sound file and returns its name. */
  keep(bytes: Uint8Array, kind: SoundFile): Promise<string>;
  /** A clip's bytes; null for none of that name. */
  clip(file: string): Promise<Buffer | null>;
  sizeOf(file: string): Promise<number>;
  keepRecording(recording: readonly RecordedClip[]): Promise<void>;
  keepPack(pack: OwnManifest): Promise<void>;
  /**
   * Removes every file that none of these names, and drafts that a kill left behind. Nothing while a list lies aside that
   * could not be read: it may name any of them, and somebody may yet mend it.
   */
  sweep(kept: ReadonlySet<string>): Promise<void>;
  /** Removes the pack, then everything. */
  remove(): Promise<void>;
}

const MANIFEST = "manifest.json";
const RECORDING = "recording.json";
/** How the name of a list ends that was laid aside. */
const ASIDE = ".unreadable";
const NAME_LETTERS = 20;
const CLIP_NAME = /^[0-9a-f]{20}\.(?:wav|ogg)$/;

/**
 * The voice in a folder, which is made with its first clip; every write throws the system's error when the disk refuses.
 * `onAside` is told of each list that was laid aside.
 */
export function voiceFolder(path: string, onAside: (file: string) => void): VoiceFolder {
  const at = (file: string): string => join(path, file);
  const writeJson = (file: string, value: unknown): Promise<void> =>
    writeWhole(at(file), `${JSON.stringify(value, null, 1)}\n`);
  let isTorn = false;
  const readList = async <Schema extends z.ZodType>(file: string, schema: Schema) => {
    const text = await readOr(file);
    if (text === null) return null;
    const list = schema.safeParse(jsonIn(text));
    if (list.success) return list.data;
    // Of a newer program, or of a disk that lost a piece, and may take no new name either.
    isTorn = true;
    await rename(file, file + ASIDE).catch(() => undefined);
    onAside(file);
    return null;
  };
  const read = async (): Promise<OwnVoice> => {
    const there = new Set(await namesIn(path));
    const isWhole = ({ file }: RecordedClip): boolean => there.has(file);
    const [recorded, pack] = await Promise.all([
      readList(at(RECORDING), recordingSchema),
      readList(at(MANIFEST), ownManifestSchema),
    ]);
    const clips = pack?.clips.filter(isWhole) ?? [];
    return {
      recording: recorded?.clips.filter(isWhole) ?? [],
      pack: pack === null || clips.length === 0 ? null : { ...pack, clips },
    };
  };
  return {
    read,
    async keep(bytes, { ending }) {
      await mkdir(path, { recursive: true });
      const name = `${createHash("sha256").update(bytes).digest("hex").slice(0, NAME_LETTERS)}.${ending}`;
      await writeWhole(at(name), bytes);
      return name;
    },
    clip: async (file) => (CLIP_NAME.test(file) ? await readOr(at(file)) : null),
    sizeOf: async (file) => (await stat(at(file))).size,
    keepRecording: (clips) => writeJson(RECORDING, { clips }),
    keepPack: (pack) => writeJson(MANIFEST, pack),
    async sweep(kept) {
      const names = await namesIn(path);
      if (isTorn || names.some((name) => name.endsWith(ASIDE))) return;
      for (const name of names)
        if (!kept.has(name) && name !== MANIFEST && name !== RECORDING) await rm(at(name), { force: true });
    },
    async remove() {
      await rm(at(MANIFEST), { force: true });
      await rm(path, { recursive: true, force: true });
      isTorn = false;
    },
  };
}

function jsonIn(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString("utf8"));
  } catch {
    return null;
  }
}

async function readOr(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";
