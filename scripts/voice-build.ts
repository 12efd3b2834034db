import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { type Language, LANGUAGES, textIn } from "#shared/kit/local-text.ts";
import type { VoiceManifest } from "#shared/voice/voice-pack.ts";
import { vocabularyOf } from "#shared/voice/vocabulary.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { houseDir } from "./faces/faces.ts";

const run = promisify(execFile);

/** Where the faces find their voices. */
const voicesDir = join(houseDir, "ui/public/voices");

/** Slow enough for an old ear, in words a minute. */
const WORDS_A_MINUTE = "150";
/** Speech alone, one channel: 2 kB a second. */
const KILOBITS = "14";
const SAMPLE_BYTES = 2;
const WAV_HEAD_BYTES = 44;
const SAMPLE_RATE = 22_050;

/**
 * Makes the voice pack of a language with `espeak-ng` and `opusenc`, replacing the one that is there: everything that kiosk
 * and board say, and the names of this centre. @returns how many clips it has.
 */
export async function buildVoice(language: Language, centreFile: string): Promise<number> {
  const folder = join(voicesDir, language);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const clips = [];
  for (const says of vocabularyOf(catalogueOf(language), namesOf(language, centreFile)))
    clips.push(await recordClip(says, language, folder));
  const manifest: VoiceManifest = {
    format: 1,
    language,
    voice: `espeak-ng ${language}`,
    licence: "Made by a program; free to use",
    clips,
  };
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
  return clips.length;
}

function namesOf(language: Language, centreFile: string): readonly string[] {
  const { centre } = readCentreFile(centreFile);
  const named = [centre, ...centre.fields, ...centre.classes, ...centre.procedures];
  return named.map(({ name }) => textIn(language, name));
}

async function recordClip(says: string, language: Language, folder: string): Promise<VoiceManifest["clips"][number]> {
  const name = createHash("sha256").update(says).digest("hex").slice(0, 10);
  const wav = join(folder, `${name}.wav`);
  await run("espeak-ng", ["-v", language, "-s", WORDS_A_MINUTE, "-z", "-w", wav, "--", says]);
  const { size } = await stat(wav);
  await run("opusenc", [
    "--quiet",
    "--speech",
    "--bitrate",
    KILOBITS,
    "--discard-comments",
    "--serial",
    "1",
    wav,
    join(folder, `${name}.ogg`),
  ]);
  await rm(wav);
  const samples = (size - WAV_HEAD_BYTES) / SAMPLE_BYTES;
  return { says, file: `${name}.ogg`, ms: Math.round((samples / SAMPLE_RATE) * 1000) };
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { centre: { type: "string", default: join(houseDir, "centres/tang-nhon-phu.json") } },
    allowPositionals: true,
  });
  const wanted = LANGUAGES.filter((language) => positionals.length === 0 || positionals.includes(language));
  for (const language of wanted) {
    const count = await buildVoice(language, values.centre);
    process.stdout.write(`${language}: ${count} clips\n`);
  }
}
