import { isBuiltin } from "node:module";
import type { Import, SourceFile } from "./source-file.ts";

interface Room {
  /** The rooms that it may import besides itself. */
  readonly sees: readonly string[];
  /** The rooms whose types alone it may name: what it carries for others and does not compute. */
  readonly names?: readonly string[];
  /** The packages that it may import; left out where any will do. */
  readonly packages?: readonly string[];
  /** Whether it runs in a browser, where Node's own modules do not exist. */
  readonly isFace?: true;
}

const everyRoom = ["shared", "ui", "server", "kiosk", "display", "console", "scripts"];
const pure = { packages: [] };
const facts = { ...pure, sees: ["shared/kit", "shared/domain", "shared/i18n"] };
const face: Room = { sees: ["shared", "ui"], isFace: true };

/** Who may import whom: DESIGN's directions. The longest name that fits a path is its room. */
const rooms: ReadonlyMap<string, Room> = new Map<string, Room>([
  ["shared/kit", { ...pure, sees: [] }],
  ["shared/domain", { ...pure, sees: ["shared/kit"] }],
  ["shared/forecast", { ...facts }],
  ["shared/balancing", { ...pure, sees: [...facts.sees, "shared/forecast"] }],
  ["shared/simulator", { ...pure, sees: [...facts.sees, "shared/forecast", "shared/balancing"] }],
  ["shared/views", { ...facts, sees: [...facts.sees, "shared/forecast"] }],
  ["shared/print", facts],
  ["shared/voice", facts],
  ["shared/i18n", { ...pure, sees: ["shared/kit", "shared/domain"], names: ["shared/protocol"] }],
  [
    "shared/protocol",
    { sees: ["shared/kit", "shared/domain"], names: ["shared/forecast", "shared/views"], packages: ["zod"] },
  ],
  ["ui", { sees: ["shared"], isFace: true }],
  ["display", face],
  ["console", face],
  ["kiosk/renderer", face],
  ["kiosk/virtual-printer/page", face],
  ["server", { sees: ["shared"] }],
  ["kiosk/agent", { sees: ["shared", "kiosk/printing", "kiosk/program"] }],
  ["kiosk/electron", { sees: ["shared", "kiosk/agent", "kiosk/printing", "kiosk/program"] }],
  ["kiosk/printing", { sees: ["shared"] }],
  ["kiosk/program", { sees: ["shared"] }],
  ["kiosk/virtual-printer", { sees: ["shared", "kiosk/program"] }],
  ["scripts", { sees: everyRoom }],
  ["tests", { sees: everyRoom }],
]);

/** One sentence for every import that goes against the house's directions. */
export function wrongImports(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) => {
    const room = roomOf(path);
    if (room === undefined) return [`${path} stands in no room`];
    return imports.filter((each) => !mayImport(room, each)).map(({ target }) => `${path} may not import ${target}`);
  });
}

function mayImport(room: string, { target, isTypeOnly }: Import): boolean {
  const { sees, names = [], packages, isFace } = rooms.get(room) ?? { sees: [] };
  const known = [room, ...sees, ...(isTypeOnly ? names : [])];
  if (isOurs(target)) return known.some((seen) => isInside(roomOf(target) ?? target, seen));
  if (isBuiltin(target)) return packages === undefined && isFace !== true;
  return packages?.includes(target) ?? true;
}

function isOurs(target: string): boolean {
  return everyRoom.concat("tests").some((room) => isInside(target, room));
}

function isInside(path: string, room: string): boolean {
  return path === room || path.startsWith(`${room}/`);
}

function roomOf(path: string): string | undefined {
  return [...rooms.keys()].filter((room) => isInside(path, room)).toSorted((a, b) => b.length - a.length)[0];
}
