import { accessSync, constants, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { houseDir } from "../faces/faces.ts";

/** What a whole house on one machine needs to know. */
export interface HouseOptions {
  readonly dataDir: string;
  readonly centreFile: string;
  /** The server's port; the kiosk, the printer's page and the printer take the next three. */
  readonly port: number;
  /** The folder of pictures and videos for the boards; none when left out. */
  readonly mediaDir?: string;
  /** The clock that the server runs by, as its flag says it; the machine's own when left out. */
  readonly clock?: string;
}

/** A start that cannot be: one sentence naming the value and what is wanted. */
export class StartFault extends Error {
  override readonly name = "StartFault";
}

/** The ports of a house. */
export const portsOf = (port: number) => ({ server: port, kiosk: port + 1, printerPage: port + 2, printer: port + 3 });

/**
 * Reads `--data`, `--centre`, `--port` and `--media`.
 * @throws StartFault for an unknown flag, or a port that is none.
 */
export function parseHouseOptions(args: readonly string[]): HouseOptions {
  const { values } = parse(args);
  return {
    dataDir: resolve(values.data ?? "data"),
    centreFile: values.centre === undefined ? join(houseDir, "centres/tang-nhon-phu.json") : resolve(values.centre),
    port: parsePort(values.port ?? "7070"),
    ...(values.media === undefined ? {} : { mediaDir: resolve(values.media) }),
  };
}

function parse(args: readonly string[]) {
  try {
    const text = { type: "string" } as const;
    return parseArgs({ args: [...args], options: { data: text, centre: text, port: text, media: text } });
  } catch (cause) {
    throw new StartFault(
      `${cause instanceof Error ? cause.message : String(cause)} Known: --data DIR, --port N, --centre FILE, --media DIR.`,
      { cause },
    );
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1024 && port <= 65_532) return port;
  throw new StartFault(`--port ${text} is no port: a whole number from 1024 to 65532 is wanted.`);
}

/**
 * Checks everything that can be checked before anything starts.
 * @throws StartFault when the folder cannot be written or a port is taken.
 */
export async function checkHouse({ dataDir, port }: HouseOptions): Promise<void> {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartFault(`--data ${dataDir} cannot be written: a folder that this user may write to is wanted.`, {
      cause,
    });
  }
  for (const each of Object.values(portsOf(port))) await checkFree(each, port);
}

function checkFree(port: number, first: number): Promise<void> {
  const { promise, resolve: free, reject } = Promise.withResolvers<void>();
  const probe = createServer();
  probe.once("error", (cause) => {
    reject(
      new StartFault(
        `Port ${port} is taken: --port N wants four free ports in a row, and ${first} to ${first + 3} are not.`,
        { cause },
      ),
    );
  });
  probe.listen(port, "127.0.0.1", () => probe.close(() => free()));
  return promise;
}
