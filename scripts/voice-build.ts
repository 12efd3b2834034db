import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { type Language, LANGUAGES, textIn } from "#shared/kit/local-text.ts";
import { clipKey, parseVoicePack, type VoiceManifest, type VoicePack } from "#shared/voice/voice-pack.ts";
import { vocabularyOf } from "#shared/voice/vocabulary.ts";
import { wordsOf } from "#shared/voice/spoken-words.ts";
import type { Centre } from "#shared/domain/centre.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { houseDir } from "./faces/faces.ts";

const run = promisify(execFile);

type ClipEntry = VoiceManifest["clips"][number];

/** Where the faces find their voices. */
const voicesDir = join(houseDir, "ui/public/voices");

/** Slow enough for an old ear, in words a minute. */
const WORDS_A_MINUTE = "150";
/** Speech alone, one channel, in long frames: a good kilobyte a second. */
const ENCODING = ["--speech", "--bitrate", "10", "--framesize", "60"];
const SAMPLE_BYTES = 2;
const WAV_HEAD_BYTES = 44;
const SAMPLE_RATE = 22_050;

/**
 * Brings the voice pack of a language up to date with `espeak-ng` and `opusenc`: everything that kiosk and board say, and
 * the names of this centre. A clip that is there is kept, a human's too; one that nothing says any more goes.
 * @returns how many clips it has.
 */
export async function buildVoice(language: Language, centreFile: string): Promise<number> {
  const folder = join(voicesDir, language);
  await mkdir(folder, { recursive: true });
  const known = knownPack(folder);
  const clips: ClipEntry[] = [];
  for (const says of vocabularyOf(catalogueOf(language), namesOf(language, centreFile))) {
    const clip = known?.clips.get(clipKey(says));
    const isThere = clip !== undefined && existsSync(join(folder, clip.file));
    clips.push(isThere ? { says, ...clip } : await recordClip(says, language, folder));
  }
  const voice = known?.voice ?? `espeak-ng ${language}`;
  const licence = known?.licence ?? "Made by a program; free to use";
  const manifest: VoiceManifest = { format: 1, language, voice, licence, version: versionOf(folder, clips), clips };
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
  const wanted = new Set(["manifest.json", ...clips.map(({ file }) => file)]);
  for (const file of await readdir(folder)) if (!wanted.has(file)) await rm(join(folder, file));
  return clips.length;
}

/** Of what is heard: the words, and every sound. */
function versionOf(folder: string, clips: readonly ClipEntry[]): string {
  const hash = createHash("sha256");
  for (const { says, file } of clips) hash.update(says).update(readFileSync(join(folder, file)));
  return hash.digest("hex").slice(0, 12);
}

function knownPack(folder: string): VoicePack | null {
  const file = join(folder, "manifest.json");
  return existsSync(file) ? parseVoicePack(JSON.parse(readFileSync(file, "utf8"))) : null;
}

function namesOf(language: Language, centreFile: string): readonly string[] {
  const { centre } = readCentreFile(centreFile);
  const named = [centre, ...centre.fields, ...centre.classes, ...centre.procedures];
  return [...named.map(({ name }) => textIn(language, name)), ...ownWords(language, centre)];
}

/** The labels of counters that have names, and what stands around the facts in the centre's own sentences. */
function ownWords(language: Language, { counters, board }: Centre): readonly string[] {
  const sentences = Object.values(board.voice.sentences).flatMap((each) => each?.[language] ?? []);
  return [...counters.map(({ label }) => label), ...sentences.flatMap((each) => each.split(/\{\w+\}/))].filter(
    (text) => wordsOf(text).length > 0,
  );
}

async function recordClip(says: string, language: Language, folder: string): Promise<ClipEntry> {
  const name = createHash("sha256").update(says).digest("hex").slice(0, 10);
  const wav = join(folder, `${name}.wav`);
  await run("espeak-ng", ["-v", language, "-s", WORDS_A_MINUTE, "-z", "-w", wav, "--", says]);
  const { size } = await stat(wav);
  await run("opusenc", [
    "--quiet",
    ...ENCODING,
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
