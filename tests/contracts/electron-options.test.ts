import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { shellOptions } from "#kiosk/electron/shell-options.ts";

const START = ["/opt/luot-kiosk", "--ozone-platform=wayland"];

describe("the command line of the kiosk in Electron", () => {
  test("is, behind its dashes, the agent's with two flags more", () => {
    const flags = ["--", "--windowed", "--port", "7100", "--supervised", "--data", "/var/lib/kiosk"];
    const options = shellOptions([...START, ...flags], "/home/kiosk/.config/luot");
    expect(options).toMatchObject({ isWindowed: true, isSupervised: true });
    expect(options.agent).toMatchObject({ port: 7100, dataDir: "/var/lib/kiosk" });
  });

  test("may be empty: then the kiosk keeps its things where its user's programs do", () => {
    const options = shellOptions(START, "/home/kiosk/.config/luot");
    expect(options).toMatchObject({ isWindowed: false, isSupervised: false });
    expect(options.agent.dataDir).toBe(join("/home/kiosk/.config/luot", "kiosk"));
  });

  test("is not searched for the agent's flags before the dashes, where Chromium's stand", () => {
    expect(shellOptions([...START, "--port=9", "--windowed"], "/u")).toMatchObject({ isWindowed: false });
  });

  test("is refused with a flag that is unknown", () => {
    expect(() => shellOptions([...START, "--", "--colour", "red"], "/u")).toThrow("the command line is not understood");
  });
});
