import type { Language } from "#shared/kit/local-text.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import { type OwnManifest, ownManifestSchema, VOICE_LIMITS, type VoiceName } from "#shared/protocol/voices.ts";
import { type SoundFile, soundFileIn } from "#shared/voice/recording/sound-file.ts";
import { clipKey } from "#shared/voice/voice-pack.ts";

import { readZip } from "./zip/read-zip.ts";

/** A pack out of an archive: every clip is a sound. */
export interface UnpackedVoice {
  readonly name: VoiceName;
  readonly clips: readonly { readonly says: string; readonly bytes: Buffer; readonly sound: SoundFile }[];
}

const LIMITS = {
  files: VOICE_LIMITS.clips + 1,
  fileBytes: VOICE_LIMITS.clipBytes,
  bytes: VOICE_LIMITS.packBytes,
};

/**
 * The pack in an archive, whatever it was made by. Refused as a whole with VOICE_PACK_UNREADABLE where one clip is missing or
 * no sound, and with VOICE_OTHER_LANGUAGE where it speaks another one.
 */
export function unpackVoice(archive: Buffer, language: Language): Reply<UnpackedVoice> {
  const files = readZip(archive, LIMITS);
  const manifest = files === null ? null : manifestIn(files.get("manifest.json"));
  if (files === null || manifest === null) return { ok: false, code: "VOICE_PACK_UNREADABLE" };
  if (manifest.language !== language) return { ok: false, code: "VOICE_OTHER_LANGUAGE" };
  const clips = manifest.clips.flatMap(({ says, file }) => {
    const bytes = files.get(file);
    const sound = bytes === undefined ? null : soundFileIn(bytes);
    const isFit = bytes !== undefined && sound !== null && sound.ms <= VOICE_LIMITS.clipMs && clipKey(says) !== "";
    return isFit ? [{ says, bytes, sound }] : [];
  });
  if (clips.length < manifest.clips.length) return { ok: false, code: "VOICE_PACK_UNREADABLE" };
  return { ok: true, value: { name: { voice: manifest.voice, licence: manifest.licence }, clips } };
}

function manifestIn(bytes: Buffer | undefined): OwnManifest | null {
  try {
    return ownManifestSchema.parse(JSON.parse(bytes?.toString("utf8") ?? ""));
  } catch {
    return null;
  }
}
