import { createHash } from "node:crypto";
import { join } from "node:path";

import type { Language } from "#shared/kit/local-text.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import { type OwnManifest, type RecordedClip, VOICE_LIMITS, type VoiceName } from "#shared/protocol/voices.ts";
import { soundFileIn } from "#shared/voice/recording/sound-file.ts";
import { clipKey } from "#shared/voice/voice-pack.ts";

import type { Log } from "#server/logger.ts";
import type { UnpackedVoice } from "./unpack-voice.ts";
import { type OwnVoice, voiceFolder, type VoiceFolder } from "./voice-folder.ts";
import type { ZipFile } from "./zip/write-zip.ts";

/**
 * The centre's own voices, one a language. Every change is on the disk before it is answered for, and is refused with
 * STORE_UNAVAILABLE when the disk refuses it.
 */
export interface VoiceStore {
  of(language: Language): Promise<OwnVoice>;
  /** Keeps a clip of the recording, in place of the one that says the same; boards do not hear it yet. */
  keepClip(language: Language, says: string, bytes: Uint8Array): Promise<Reply<RecordedClip>>;
  /** Lets the boards speak by what is recorded. Refused with VOICE_EMPTY. */
  finish(language: Language, name: VoiceName): Promise<Reply<OwnManifest>>;
  /** Takes an imported pack for recording and for the boards. */
  replace(language: Language, voice: UnpackedVoice): Promise<Reply<OwnManifest>>;
  /** Gives recording and pack up: boards speak by the built-in voice. */
  remove(language: Language): Promise<Reply<null>>;
  /** A clip by its name; null for none. */
  clip(language: Language, file: string): Promise<Buffer | null>;
  /** The pack's manifest and clips. Refused with VOICE_EMPTY. */
  files(language: Language): Promise<Reply<readonly ZipFile[]>>;
}

/** The voices in a centre's data folder. */
export function openVoices(dataDir: string, log: Log): VoiceStore {
  const rooms = new Map<Language, Promise<Room>>();
  const laidAside = (file: string): void =>
    log.warn({ file }, "a voice's list could not be read: it is laid aside, and nothing of that voice is removed");
  const roomOf = (language: Language): Promise<Room> => {
    const room = rooms.get(language) ?? openRoom(language, voiceFolder(join(dataDir, "voices", language), laidAside));
    rooms.set(language, room);
    // What cannot be read now is tried again.
    room.catch(() => rooms.delete(language));
    return room;
  };
  /** One change after the other; what the disk refuses is a refusal. */
  const change = async <Value>(
    language: Language,
    work: (room: Room) => Promise<Reply<Value>>,
  ): Promise<Reply<Value>> => {
    try {
      const room = await roomOf(language);
      const done = room.line.then(() => work(room));
      room.line = done.catch(() => undefined);
      return await done;
    } catch (error) {
      if (!isSystemError(error)) throw error;
      log.error({ err: error, language }, "a voice could not be kept");
      return refuse("STORE_UNAVAILABLE");
    }
  };
  return {
    of: async (language) => (await roomOf(language)).voice,
    keepClip: (language, says, bytes) => change(language, (room) => keepClip(room, says, bytes)),
    finish: (language, name) => change(language, (room) => publish(room, name, room.voice.recording)),
    replace: (language, voice) => change(language, (room) => replace(room, voice)),
    remove: (language) =>
      change(language, async (room) => {
        await room.folder.remove();
        room.voice = { recording: [], pack: null };
        return { ok: true, value: null };
      }),
    clip: async (language, file) => await (await roomOf(language)).folder.clip(file),
    files: async (language) => filesOf(await roomOf(language)),
  };
}

interface Room {
  readonly language: Language;
  readonly folder: VoiceFolder;
  voice: OwnVoice;
  line: Promise<unknown>;
}

async function openRoom(language: Language, folder: VoiceFolder): Promise<Room> {
  const voice = await folder.read();
  return { language, folder, voice, line: tidy(folder, filesIn(voice)) };
}

async function keepClip(room: Room, says: string, bytes: Uint8Array): Promise<Reply<RecordedClip>> {
  const { folder, voice } = room;
  const sound = soundFileIn(bytes);
  const key = clipKey(says);
  if (sound === null || sound.ms < 1 || sound.ms > VOICE_LIMITS.clipMs || key === "")
    return refuse("VOICE_CLIP_UNREADABLE");
  const others = voice.recording.filter((clip) => clipKey(clip.says) !== key);
  const sizes = await Promise.all(others.map(({ file }) => folder.sizeOf(file)));
  const total = sizes.reduce((sum, size) => sum + size, bytes.length);
  if (total > VOICE_LIMITS.packBytes || others.length >= VOICE_LIMITS.clips) return refuse("VOICE_TOO_LARGE");
  const clip = { says, file: await folder.keep(bytes, sound), ms: sound.ms };
  const recording = [...others, clip];
  await folder.keepRecording(recording);
  room.voice = { ...voice, recording };
  return { ok: true, value: clip };
}

async function publish(
  room: Room,
  { voice, licence }: VoiceName,
  clips: readonly RecordedClip[],
): Promise<Reply<OwnManifest>> {
  if (clips.length === 0) return refuse("VOICE_EMPTY");
  const version = versionOf(clips);
  const pack: OwnManifest = { format: 1, language: room.language, voice, licence, version, clips: [...clips] };
  const before = room.voice;
  await room.folder.keepPack(pack);
  room.voice = { ...before, pack };
  // A board that speaks by the pack before may still fetch of it.
  await tidy(room.folder, new Set([...filesIn(before), ...filesIn(room.voice)]));
  return { ok: true, value: pack };
}

async function replace(room: Room, { name, clips }: UnpackedVoice): Promise<Reply<OwnManifest>> {
  const kept: RecordedClip[] = [];
  for (const { says, bytes, sound } of clips)
    kept.push({ says, file: await room.folder.keep(bytes, sound), ms: sound.ms });
  const published = await publish(room, name, kept);
  if (!published.ok) return published;
  await room.folder.keepRecording(kept);
  room.voice = { ...room.voice, recording: kept };
  return published;
}

async function filesOf({ folder, voice: { pack } }: Room): Promise<Reply<readonly ZipFile[]>> {
  if (pack === null) return refuse("VOICE_EMPTY");
  const names = [...new Set(pack.clips.map(({ file }) => file))];
  const clips = await Promise.all(
    names.map(async (name) => ({ name, bytes: (await folder.clip(name)) ?? new Uint8Array() })),
  );
  const manifest = { name: "manifest.json", bytes: Buffer.from(`${JSON.stringify(pack, null, 1)}\n`) };
  return { ok: true, value: [manifest, ...clips] };
}

/** What cannot be removed now goes at another time. */
const tidy = (folder: VoiceFolder, kept: ReadonlySet<string>): Promise<void> =>
  folder.sweep(kept).catch(() => undefined);

/** Another one whenever a clip is. */
function versionOf(clips: readonly RecordedClip[]): string {
  const said = clips.map(({ says, file }) => `${clipKey(says)} ${file}`).toSorted();
  return createHash("sha256").update(said.join("\n")).digest("hex").slice(0, 12);
}

const filesIn = ({ recording, pack }: OwnVoice): ReadonlySet<string> =>
  new Set([...recording, ...(pack?.clips ?? [])].map(({ file }) => file));

const isSystemError = (error: unknown): boolean => error instanceof Error && "syscall" in error;

const refuse = (code: RefusalCode): { readonly ok: false; readonly code: RefusalCode } => ({ ok: false, code });
