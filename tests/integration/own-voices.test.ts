import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ownManifestSchema, recordedClipAnswer, voicesAnswer } from "#shared/protocol/voices.ts";
import { parseVoicePack } from "#shared/voice/voice-pack.ts";
import { readZip } from "#server/voices/zip/read-zip.ts";
import { writeZip } from "#server/voices/zip/write-zip.ts";
import { deflatedZip, hostilePacks } from "./support/hostile-zips.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { openHouse } from "#tests/support/test-house.ts";
import { toneOf, voiceHand } from "#tests/support/voice-hand.ts";

const builtInDir = join(import.meta.dirname, "../../ui/public");
const faces = temporaryFolder();
symlinkSync(builtInDir, join(faces.path, "board"));
afterAll(() => faces[Symbol.dispose]());

/** A house whose boards have the built-in voices beside them, without a build. */
async function speakingHouse() {
  return await openHouse({ distDir: faces.path });
}

const codeOf = async (answer: Response): Promise<unknown> => ((await answer.json()) as { code?: unknown }).code;

test("[VP7] the director alone has voices to record, export, import and delete", async () => {
  await using house = await speakingHouse();
  const clerk = await house.clerkToken("an", "1");
  const board = (await house.pairedDevice("board")).token;
  for (const [method, path] of [
    ["GET", ""],
    ["PUT", "/vi/recording/clips?says=1"],
    ["POST", "/vi/pack"],
    ["GET", "/vi/pack.zip"],
    ["PUT", "/vi/pack.zip"],
    ["DELETE", "/vi"],
  ] as const) {
    const as = (token: string) =>
      house.fetch(`/api/v1/voices${path}`, { method, headers: { authorization: `Bearer ${token}` } });
    expect((await house.fetch(`/api/v1/voices${path}`, { method })).status).toBe(401);
    expect([(await as(clerk)).status, (await as(board)).status]).toEqual([403, 403]);
  }
});

describe("[VP2] a recording", () => {
  test("is the director's to go on with after any restart, and nobody hears it before it is finished", async () => {
    await using house = await speakingHouse();
    const hand = await voiceHand(house);
    const kept = recordedClipAnswer.parse(await (await hand.record("1", toneOf(300))).json());
    expect(kept).toMatchObject({ says: "1", ms: 300 });
    expect(kept.file).toMatch(/^[0-9a-f]{20}\.wav$/);
    await hand.record("Mời số", toneOf(400));
    await house.restart();
    const again = await voiceHand(house);
    const { voices } = voicesAnswer.parse(await (await again.ask("GET", "")).json());
    const vi = voices.find(({ language }) => language === "vi");
    expect(vi?.recording.map(({ says }) => says)).toEqual(["1", "Mời số"]);
    expect(vi?.pack).toBeNull();
    expect(vi?.prompts.length).toBeGreaterThan(20);
    expect(parseVoicePack(await again.manifest())?.voice).toBe("espeak-ng vi");
  });

  test("takes the place of what said the same, however it was written", async () => {
    await using house = await speakingHouse();
    const hand = await voiceHand(house);
    await hand.record("Mời số", toneOf(400));
    const later = recordedClipAnswer.parse(await (await hand.record("mời số!", toneOf(500))).json());
    await hand.finish();
    expect(ownManifestSchema.parse(await hand.manifest()).clips).toEqual([later]);
  });

  test("of nothing cannot be finished", async () => {
    await using house = await speakingHouse();
    const answer = await (await voiceHand(house)).finish();
    expect([answer.status, await codeOf(answer)]).toEqual([409, "VOICE_EMPTY"]);
  });
});

describe("[VP1] a finished pack", () => {
  test("stands where boards and counter displays look, with the built-in voice behind it", async () => {
    await using house = await speakingHouse();
    const hand = await voiceHand(house);
    const { file } = recordedClipAnswer.parse(await (await hand.record("1", toneOf(300))).json());
    expect((await hand.finish()).status).toBe(201);
    const pack = parseVoicePack(await hand.manifest());
    // Whose voice it is, nobody on the network reads.
    expect(pack?.voice).toBe("centre");
    expect(pack?.fallback?.voice).toBe("espeak-ng vi");
    for (const page of ["board", "counter"]) {
      const clip = await house.fetch(`/${page}/voices/vi/${file}`);
      expect(clip.headers.get("content-type")).toBe("audio/wav");
      expect(clip.headers.get("cache-control")).toContain("immutable");
      expect(Buffer.from(await clip.arrayBuffer())).toEqual(Buffer.from(toneOf(300)));
      const builtIn = [...(pack?.fallback?.clips.values() ?? [])][0]?.file;
      expect((await house.fetch(`/${page}/voices/vi/${builtIn}`)).status).toBe(200);
    }
    expect(parseVoicePack(await (await house.fetch("/board/voices/en/manifest.json")).json())?.voice).toBe(
      "espeak-ng en",
    );
  });

  test("[VP5] has another version, other names and another manifest once a clip is changed, and is else not sent again", async () => {
    await using house = await speakingHouse();
    const hand = await voiceHand(house);
    const ask = (tag = "") => house.fetch("/board/voices/vi/manifest.json", { headers: { "if-none-match": tag } });
    await hand.record("1", toneOf(300));
    await hand.finish();
    const before = await ask();
    const tag = before.headers.get("etag") ?? "";
    expect((await ask(tag)).status).toBe(304);
    await hand.record("1", toneOf(310));
    expect((await ask(tag)).status).toBe(304);
    await hand.finish();
    const after = await ask(tag);
    expect(after.status).toBe(200);
    const [old, fresh] = [ownManifestSchema.parse(await before.json()), ownManifestSchema.parse(await after.json())];
    expect(fresh.version).not.toBe(old.version);
    expect(fresh.clips[0]?.file).not.toBe(old.clips[0]?.file);
    // A board that speaks by the pack before still finds its clips.
    expect((await house.fetch(`/board/voices/vi/${old.clips[0]?.file}`)).status).toBe(200);
  });

  test("[VP2] is there after a restart, as it was", async () => {
    await using house = await speakingHouse();
    const hand = await voiceHand(house);
    await hand.record("1", toneOf(300));
    await hand.finish();
    const before = await hand.manifest();
    await house.restart();
    expect(await hand.manifest()).toEqual(before);
  });

  test.for(["recording.json", "manifest.json"])(
    "[VP2] loses no clip where %s cannot be read, not even when it is recorded anew",
    async (list) => {
      await using house = await speakingHouse();
      const hand = await voiceHand(house);
      const { file } = recordedClipAnswer.parse(await (await hand.record("1", toneOf(300))).json());
      if (list === "manifest.json") await hand.finish();
      const folder = join(house.folder, "voices/vi");
      writeFileSync(join(folder, list), '{"clips": [{');
      await house.restart();
      const { voices } = voicesAnswer.parse(await (await hand.ask("GET", "")).json());
      expect(voices.find(({ language }) => language === "vi")?.pack).toBeNull();
      expect((await hand.record("2", toneOf(400))).status).toBe(200);
      expect((await hand.finish()).status).toBe(201);
      await house.restart();
      await hand.ask("GET", "");
      expect(readdirSync(folder)).toEqual(expect.arrayContaining([file, `${list}.unreadable`]));
      expect(parseVoicePack(await hand.manifest())?.clips.has("2")).toBe(true);
    },
  );

  test("[VP7] that is deleted gives way to the built-in one, and leaves no file", async () => {
    await using house = await speakingHouse();
    const hand = await voiceHand(house);
    const { file } = recordedClipAnswer.parse(await (await hand.record("1", toneOf(300))).json());
    await hand.finish();
    expect((await hand.ask("DELETE", "/vi")).status).toBe(204);
    expect(parseVoicePack(await hand.manifest())?.voice).toBe("espeak-ng vi");
    expect((await house.fetch(`/board/voices/vi/${file}`)).status).toBe(404);
    expect(existsSync(join(house.folder, "voices/vi"))).toBe(false);
    expect((await hand.ask("DELETE", "/vi")).status).toBe(204);
  });
});

describe("[VP5] a clip", () => {
  test.for([
    ["no sound", new TextEncoder().encode("<script>"), 400, "VOICE_CLIP_UNREADABLE"],
    ["torn", toneOf(300).slice(0, 5000), 400, "VOICE_CLIP_UNREADABLE"],
    ["longer than any sentence", toneOf(300, 31_000), 400, "VOICE_CLIP_UNREADABLE"],
    ["larger than a clip may be", toneOf(300, 45_000), 413, "MESSAGE_TOO_LARGE"],
  ] as const)("that is %s is refused, and leaves nothing", async ([, bytes, status, code]) => {
    await using house = await speakingHouse();
    const answer = await (await voiceHand(house)).record("1", bytes);
    expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
    expect(existsSync(join(house.folder, "voices/vi"))).toBe(false);
  });

  test.for(["", "?!", "x".repeat(400)])("that says %j is refused", async (says) => {
    await using house = await speakingHouse();
    expect((await (await voiceHand(house)).record(says, toneOf(300))).status).toBe(400);
  });

  test.for(["/xx/pack.zip", "/..%2f..%2fetc/pack.zip"])("is never looked for at %s", async (path) => {
    await using house = await speakingHouse();
    expect((await (await voiceHand(house)).ask("GET", path)).status).toBe(400);
  });

  test.for(["..%2fcentre.sqlite", "recording.json", "..%5caccess.sqlite", "manifest.json.new"])(
    "is the only thing that %s could name",
    async (file) => {
      await using house = await speakingHouse();
      await (await voiceHand(house)).record("1", toneOf(300));
      expect((await house.fetch(`/board/voices/vi/${file}`)).ok).toBe(false);
    },
  );

  test("that the disk refuses is told so, and the recording stays as it was", async () => {
    await using house = await speakingHouse();
    const hand = await voiceHand(house);
    // A file where the folder would be: as good as a full disk, and root cannot write to it either.
    writeFileSync(join(house.folder, "voices"), "");
    const answer = await hand.record("1", toneOf(300));
    expect([answer.status, await codeOf(answer)]).toEqual([503, "STORE_UNAVAILABLE"]);
  });
});

describe("[VP6] a pack as a file", () => {
  const hostile = {
    ...hostilePacks(packOf([["1", "1.wav", toneOf(300)]]), toneOf(300)),
    "with a clip longer than any sentence": packOf([["1", "1.wav", toneOf(300, 31_000)]]),
  };

  test("comes back as it was, after a deletion and in another centre", async () => {
    await using house = await speakingHouse();
    await using other = await speakingHouse();
    const [hand, theirs] = [await voiceHand(house), await voiceHand(other)];
    await hand.record("1", toneOf(300));
    await hand.record("Mời số", toneOf(400));
    await hand.finish();
    const before = await hand.manifest();
    const answer = await hand.ask("GET", "/vi/pack.zip");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="giong-doc-vi.zip"');
    const file = await answer.arrayBuffer();
    await hand.ask("DELETE", "/vi");
    for (const each of [hand, theirs]) {
      expect((await each.ask("PUT", "/vi/pack.zip", file, "application/zip")).status).toBe(200);
      expect(await each.manifest()).toEqual(before);
      const { voices } = voicesAnswer.parse(await (await each.ask("GET", "")).json());
      expect(voices.find(({ language }) => language === "vi")?.recording).toHaveLength(2);
    }
  });

  test("is read too when another program packed it", () => {
    const packed = deflatedZip(Buffer.from("{}"));
    expect(readZip(packed, { files: 1, fileBytes: 10, bytes: 10 })?.get("manifest.json")?.toString()).toBe("{}");
  });

  test("holds no more than it may, file by file and altogether", () => {
    const two = writeZip(["1", "2"].map((name) => ({ name, bytes: Buffer.alloc(10) })));
    const within = (limits: object) => readZip(two, { files: 2, fileBytes: 10, bytes: 20, ...limits }) !== null;
    expect([within({}), within({ files: 1 }), within({ fileBytes: 9 }), within({ bytes: 19 })]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test("that there is none of cannot be exported", async () => {
    await using house = await speakingHouse();
    expect(await codeOf(await (await voiceHand(house)).ask("GET", "/vi/pack.zip"))).toBe("VOICE_EMPTY");
  });

  test("of another language is refused by name", async () => {
    await using house = await speakingHouse();
    const hand = await voiceHand(house);
    const answer = await hand.ask("PUT", "/en/pack.zip", packOf([["1", "1.wav", toneOf(300)]]), "application/zip");
    expect(await codeOf(answer)).toBe("VOICE_OTHER_LANGUAGE");
  });

  test("of sounds made elsewhere is taken, whatever its files are called", async () => {
    await using house = await speakingHouse();
    const hand = await voiceHand(house);
    const ogg = readFileSync(join(builtInDir, "voices/vi/5feceb66ff.ogg"));
    const pack = packOf([
      ["0", "khong.ogg", ogg],
      ["1", "mot.wav", toneOf(300)],
    ]);
    expect((await hand.ask("PUT", "/vi/pack.zip", pack, "application/zip")).status).toBe(200);
    const { clips } = ownManifestSchema.parse(await hand.manifest());
    expect(clips.map(({ says, file }) => `${says} ${file.slice(-4)}`)).toEqual(["0 .ogg", "1 .wav"]);
    expect(clips[0]?.ms).toBeGreaterThan(200);
  });

  test.for(Object.entries(hostile))("is refused as a whole when it is %s, and changes nothing", async ([, archive]) => {
    await using house = await speakingHouse();
    const hand = await voiceHand(house);
    await hand.record("2", toneOf(500));
    await hand.finish();
    const before = [await hand.manifest(), readdirSync(join(house.folder, "voices/vi"))];
    const answer = await hand.ask("PUT", "/vi/pack.zip", archive, "application/zip");
    expect([answer.status, await codeOf(answer)]).toEqual([400, "VOICE_PACK_UNREADABLE"]);
    expect([await hand.manifest(), readdirSync(join(house.folder, "voices/vi"))]).toEqual(before);
  });

  test("no byte that is changed brings the server down or half a pack in", async () => {
    const whole = packOf([["1", "1.wav", toneOf(300, 20)]]);
    const limits = { files: 9, fileBytes: 100_000, bytes: 200_000 };
    const expected = readZip(whole, limits)?.get("1.wav");
    const found = Array.from(whole, (byte, at) => {
      const changed = Buffer.from(whole);
      changed[at] = byte ^ 0xff;
      return readZip(changed, limits)?.get("1.wav");
    });
    expect(found.filter((each) => each !== undefined && !each.equals(expected ?? Buffer.alloc(0)))).toEqual([]);
  });
});

function packOf(clips: readonly (readonly [says: string, file: string, bytes: Uint8Array])[]): Buffer<ArrayBuffer> {
  const manifest = {
    format: 1,
    language: "vi",
    voice: "Lan",
    licence: "",
    clips: clips.map(([says, file]) => ({ says, file, ms: 300 })),
  };
  const files = clips.map(([, name, bytes]) => ({ name, bytes }));
  return Buffer.from(writeZip([{ name: "manifest.json", bytes: Buffer.from(JSON.stringify(manifest)) }, ...files]));
}
