import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServing } from "#tests/domain/support/commands.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { openLobby, type Lobby } from "./support/lobby-house.ts";

const REST_MS = 6000;
const PICTURE_MS = 12_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const picture = (): Buffer => PNG.sync.write(new PNG({ width: 320, height: 180, fill: true }));

/** A second of a moving picture, as this browser itself writes it. */
async function recordedVideo(): Promise<Buffer> {
  const page = await browser.newPage();
  const bytes = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 180 });
    const pen = canvas.getContext("2d");
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: "video/webm" });
    const parts: Blob[] = [];
    recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
    const stopped = new Promise((resolve) => recorder.addEventListener("stop", resolve, { once: true }));
    recorder.start();
    for (let frame = 0; frame < 20; frame += 1) {
      pen?.fillRect(frame * 10, 20, 8, 100);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    recorder.stop();
    await stopped;
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });
  await page.close();
  return Buffer.from(bytes);
}

/** A board whose clock is the test's to turn, and what it is asked never to do: a call under a picture. */
async function hang({ boardUrl }: Lobby, query = ""): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.addInitScript(() => {
    Object.assign(globalThis, { clashes: 0 });
    new MutationObserver(() => {
      const isClash = document.querySelector(".featured") !== null && document.querySelector(".media") !== null;
      if (isClash) Object.assign(globalThis, { clashes: 1 });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.clock.install();
  await page.goto(boardUrl + query);
  await page.getByText("Chưa có số nào đang được gọi").waitFor();
  return page;
}

const clashesOf = (page: Page): Promise<unknown> => page.evaluate((): unknown => Reflect.get(globalThis, "clashes"));
const shown = (page: Page, name: string) => page.locator(`.media [src*="${encodeURIComponent(name)}"]`);

describe("[W13] pictures and videos on the board", () => {
  test("come after a rest, one after the other, over a broken one, and are gone with a call's first stroke", async () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, "1.png"), picture());
    writeFileSync(join(folder.path, "2.jpg"), "no picture at all");
    writeFileSync(join(folder.path, "3.png"), picture());
    await using lobby = await openLobby({ mediaDir: folder.path });
    const page = await hang(lobby);
    expect(await page.locator(".media").count()).toBe(0);
    await page.clock.fastForward(REST_MS);
    await shown(page, "1.png").waitFor();
    await page.clock.fastForward(PICTURE_MS);
    await shown(page, "3.png").waitFor();

    await lobby.call("q5");
    await page.locator(".featured", { hasText: "B001" }).waitFor();
    expect(await page.locator(".media").count()).toBe(0);
    // Told to its end, it stands on, however long. A page whose clock runs ahead of its link would take it for cut off.
    await page.locator(".featured:not([data-new])").waitFor();
    await page.waitForTimeout(REST_MS + 2000);
    expect(await page.locator(".featured:not([data-stale])").count()).toBe(1);
    expect(await page.locator(".media").count()).toBe(0);
    expect(await clashesOf(page)).toBe(0);
    await page.close();
  });

  test("come again when nobody is called any more, without what was taken out of the folder", async () => {
    using folder = temporaryFolder();
    for (const name of ["1.png", "2.png"]) writeFileSync(join(folder.path, name), picture());
    await using lobby = await openLobby({ mediaDir: folder.path });
    const page = await hang(lobby);
    await page.clock.fastForward(REST_MS);
    await shown(page, "1.png").waitFor();
    await lobby.call("q5");
    await page.locator(".featured", { hasText: "B001" }).waitFor();
    rmSync(join(folder.path, "1.png"));
    const clerk = await lobby.clerk("q5");
    await clerk.command(startServing("q5"));
    await page.clock.fastForward(60_000);
    await shown(page, "2.png").waitFor();
    expect(await shown(page, "1.png").count()).toBe(0);
    await page.close();
  });

  test("stay away from a board that cannot be trusted", async () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, "1.png"), picture());
    await using lobby = await openLobby({ mediaDir: folder.path });
    const page = await hang(lobby);
    await page.clock.fastForward(REST_MS);
    await shown(page, "1.png").waitFor();
    await lobby.house.running[Symbol.asyncDispose]();
    await page.getByText(/^Mất kết nối từ/).waitFor();
    expect(await page.locator(".media").count()).toBe(0);
    await page.close();
  });

  test("a video plays muted, is silent and let go when a call comes, and gives way to the next at its end", async () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, "1.webm"), await recordedVideo());
    writeFileSync(join(folder.path, "2.png"), picture());
    await using lobby = await openLobby({ mediaDir: folder.path });
    const page = await hang(lobby);
    await page.clock.fastForward(REST_MS);
    const player = await page.locator("video").elementHandle();
    await page.waitForFunction((video) => video instanceof HTMLVideoElement && video.currentTime > 0, player);
    expect(await player?.evaluate((video: HTMLVideoElement) => video.muted)).toBe(true);
    await shown(page, "2.png").waitFor();
    await page.clock.fastForward(PICTURE_MS);
    const again = await page.locator("video").elementHandle();
    await lobby.call("q5");
    await page.locator(".featured", { hasText: "B001" }).waitFor();
    expect(
      await again?.evaluate((video: HTMLVideoElement) => [video.isConnected, video.paused, video.getAttribute("src")]),
    ).toEqual([false, true, null]);
    expect(await clashesOf(page)).toBe(0);
    await page.close();
  });
});
