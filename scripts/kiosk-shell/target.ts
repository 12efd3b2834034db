/** A kind of machine that a kiosk runs on, in Node's words. */
export interface Target {
  readonly platform: "linux" | "win32";
  readonly arch: "x64" | "arm64";
}

/** The machine's kind in one word, as packages name what they made for it: `linux-x64`. */
export const nameOf = ({ platform, arch }: Target): string => `${platform}-${arch}`;

/** The package of drawing code for a machine; its package manager installs no other's. */
export const canvasPackageFor = (target: Target): string =>
  `@napi-rs/canvas-${nameOf(target)}${target.platform === "linux" ? "-gnu" : "-msvc"}`;
