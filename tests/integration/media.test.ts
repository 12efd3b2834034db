import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mediaAnswer } from "#shared/protocol/media.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { openHouse, type TestHouse } from "#tests/support/test-house.ts";

const MEGABYTE = 1_048_576;
const folder = temporaryFolder();
const put = (name: string, content = "something"): void => writeFileSync(join(folder.path, name), content);

let house: TestHouse;
beforeAll(async () => {
  for (const name of [
    "10.mp4",
    "2 chào mừng.JPG",
    "Ảnh đẹp.png",
    "notes.txt",
    "drawing.svg",
    "page.html",
    ".hidden.png",
  ])
    put(name);
  put("empty.png", "");
  put("huge.png");
  truncateSync(join(folder.path, "huge.png"), 20 * MEGABYTE + 1);
  mkdirSync(join(folder.path, "folder.png"));
  put("folder.png/inside.png");
  symlinkSync("/etc/hostname", join(folder.path, "link.png"));
  house = await openHouse({ mediaDir: folder.path });
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

const listed = async (from: TestHouse) => mediaAnswer.parse(await (await from.fetch("/media")).json()).items;
const statusOf = async (name: string) => (await house.fetch(`/media/${name}`)).status;

describe("[W13] the centre's pictures and videos", () => {
  test("are listed by name, as people count, and nothing else of the folder is", async () => {
    expect((await listed(house)).map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      "picture 2 chào mừng.JPG",
      "video 10.mp4",
      "picture Ảnh đẹp.png",
    ]);
  });

  test("are given out to whoever asks for one of the list, in parts too", async () => {
    const whole = await house.fetch(`/media/${encodeURIComponent("2 chào mừng.JPG")}?v=1`);
    expect([whole.status, whole.headers.get("content-type"), await whole.text()]).toEqual([
      200,
      "image/jpeg",
      "something",
    ]);
    expect(whole.headers.get("content-security-policy")).toContain("default-src 'none'");
    const part = await house.fetch("/media/10.mp4", { headers: { range: "bytes=0-3" } });
    expect([part.status, part.headers.get("content-type"), await part.text()]).toEqual([206, "video/mp4", "some"]);
  });

  test.for([
    "notes.txt",
    "drawing.svg",
    "page.html",
    ".hidden.png",
    "empty.png",
    "huge.png",
    "link.png",
    "folder.png",
    "folder.png%2Finside.png",
    "..%2F..%2Fetc%2Fhostname",
    "..%5C10.mp4",
    "10.mp4%00.png",
    "gone.png",
  ])("%s is not given out", async (name) => {
    expect(await statusOf(name)).toBe(404);
  });

  test("show a file as another one when it was changed", async () => {
    put("Ảnh đẹp.png", "one more word");
    const before = (await listed(house)).at(-1)?.version;
    put("Ảnh đẹp.png", "one more word than that");
    expect((await listed(house)).at(-1)?.version).not.toBe(before);
  });

  test("are none where the folder is not there, or the centre has none", async () => {
    await using gone = await openHouse({ mediaDir: join(folder.path, "nowhere") });
    expect(await listed(gone)).toEqual([]);
    await using without = await openHouse();
    expect(await listed(without)).toEqual([]);
    expect((await without.fetch("/media/10.mp4")).status).toBe(404);
  });
});
