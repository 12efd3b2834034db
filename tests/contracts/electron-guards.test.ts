import { describe, expect, test } from "vitest";
import { PAGE, ShellStage } from "#tests/support/electron/shell-stage.ts";

const ELSEWHERE = [
  "https://example.com/",
  "https://127.0.0.1:7071/",
  "http://127.0.0.1:7070/",
  "http://127.0.0.1/",
  "http://localhost:7071/",
  "http://127.0.0.1:7071@evil.example/",
  "http://citizen:secret@127.0.0.1:7071/",
  "http://citizen@127.0.0.1:7071/",
  "http://127.0.0.1:7071.evil.example/",
  "http://127.0.0.1:70711/",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "data:text/html,x",
  "chrome://settings/",
  "about:blank",
  "no address",
];

describe("the page", () => {
  test.for(ELSEWHERE)("never goes to %s", async (url) => {
    const stage = await new ShellStage().start();
    const { events } = stage.window.contents;
    for (const event of ["will-frame-navigate", "will-redirect"])
      expect(events.emit(event, [], { url, isMainFrame: true }).isPrevented).toBe(true);
    expect(stage.logged("refused")).toBe(2);
  });

  test("never goes to another file of the agent", async () => {
    const { window } = await new ShellStage().start();
    const url = `${PAGE}api/page-token`;
    expect(window.contents.events.emit("will-frame-navigate", [], { url, isMainFrame: true }).isPrevented).toBe(true);
  });

  test.for([PAGE, `${PAGE}#fields`, `${PAGE}?again`])("may load itself anew as %s", async (url) => {
    const { window } = await new ShellStage().start();
    for (const event of ["will-frame-navigate", "will-redirect"])
      expect(window.contents.events.emit(event, [], { url, isMainFrame: true }).isPrevented).toBe(false);
  });

  test("has no frames, not even of itself", async () => {
    const { window } = await new ShellStage().start();
    const move = { url: PAGE, isMainFrame: false };
    expect(window.contents.events.emit("will-frame-navigate", [], move).isPrevented).toBe(true);
  });

  test("opens no second window, not even of itself", async () => {
    const { window } = await new ShellStage().start();
    for (const url of [PAGE, ...ELSEWHERE]) expect(window.contents.openWindow(url)).toEqual({ action: "deny" });
  });

  test("holds no page of another kind", async () => {
    const { window } = await new ShellStage().start();
    expect(window.contents.events.emit("will-attach-webview").isPrevented).toBe(true);
  });

  test("saves nothing", async () => {
    const { session } = await new ShellStage().start();
    expect(session.events.emit("will-download").isPrevented).toBe(true);
  });

  test.for(ELSEWHERE)("asks nothing of %s", async (url) => {
    const { session } = await new ShellStage().start();
    expect(session.isCancelled(url)).toBe(true);
  });

  test.for([PAGE, `${PAGE}assets/x.js`, `${PAGE}api/page-token`, "ws://127.0.0.1:7071/socket.io/?EIO=4"])(
    "may ask its agent for %s",
    async (url) => {
      const { session } = await new ShellStage().start();
      expect(session.isCancelled(url)).toBe(false);
    },
  );
});

describe("permissions", () => {
  const DENIED = [
    "media",
    "geolocation",
    "notifications",
    "clipboard-read",
    "clipboard-sanitized-write",
    "display-capture",
    "fileSystem",
    "fullscreen",
    "hid",
    "serial",
    "usb",
    "midi",
    "openExternal",
    "pointerLock",
    "unknown",
  ];

  test.for(DENIED)("refuse %s to the page", async (permission) => {
    const stage = await new ShellStage().start();
    expect(stage.session.mayCheck(permission, new URL(PAGE).origin)).toBe(false);
    expect(stage.logged("refused")).toBe(0);
    expect(stage.session.mayRequest(permission, PAGE)).toBe(false);
    expect(stage.logged("refused")).toBe(1);
  });

  test("let the page keep the screen awake, and no other page", async () => {
    const { session } = await new ShellStage().start();
    expect(session.mayRequest("screen-wake-lock", PAGE)).toBe(true);
    expect(session.mayCheck("screen-wake-lock", new URL(PAGE).origin)).toBe(true);
    expect(session.mayRequest("screen-wake-lock", "https://example.com/")).toBe(false);
    expect(session.mayCheck("screen-wake-lock", "https://example.com")).toBe(false);
  });

  test("give no device", async () => {
    const { session } = await new ShellStage().start();
    expect(session.mayUseDevice()).toBe(false);
  });
});
