import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import type { ViewOf } from "#shared/protocol/events.ts";
import { createLink, type Link } from "#ui/link/create-link.ts";
import type { LinkOptions, ScreenKind } from "#ui/link/link-socket.ts";
import { isRecord, postJson } from "#ui/link/post-json.ts";

/** The demo centre as the storm's server opens it. */
export const demoSetup = readCentreFile("centres/tang-nhon-phu.json");

/** Every screen of a busy centre, each over the product's own link, open until disposed. */
export interface Screens extends Disposable {
  readonly kiosks: readonly Link<ViewOf["kiosk"]>[];
  readonly board: Link<ViewOf["board"]>;
  readonly consoles: readonly Link<ViewOf["console"]>[];
  readonly all: readonly Link<unknown>[];
}

/** Pairs four kiosks and a board, and signs a clerk in at each of the twelve counters. */
export async function openScreens(url: string): Promise<Screens> {
  const leaving: (() => void)[] = [];
  const open = <Kind extends ScreenKind>(token: string, audience: LinkOptions<Kind>["audience"]) => {
    const link = createLink<Kind>({ url, audience, token: () => token });
    leaving.push(link.open());
    return link;
  };
  const kiosks = await Promise.all(
    ["1", "2", "3", "4"].map(async (name) => open(await deviceToken(url, "kiosk", name), { kind: "kiosk" })),
  );
  const board = open(await deviceToken(url, "board", "1"), { kind: "board" });
  const consoles: Link<ViewOf["console"]>[] = [];
  // One after the other: a PIN is made to be slow to check.
  for (const [index, { id }] of demoSetup.centre.counters.entries()) {
    const clerkId = demoSetup.centre.clerks[index]?.id ?? "";
    const pin = demoSetup.demo?.pins[clerkId];
    const token = await tokenFrom(url, "sessions/clerk", { clerkId, counterId: id, pin });
    const console = open(token, { kind: "console", counterId: id });
    await console.command({ type: "OpenCounter", counterId: id });
    consoles.push(console);
  }
  return {
    kiosks,
    board,
    consoles,
    all: [...kiosks, board, ...consoles],
    [Symbol.dispose]: () => leaving.forEach((leave) => leave()),
  };
}

/** Settles when the link shows a view over its present connection. */
export const isLive = (link: Link<unknown>): Promise<void> => shows(link, ({ status }) => status.kind === "live");

/** Settles when the link's state is as wanted. */
export function shows<View>(
  link: Link<View>,
  isWanted: (state: ReturnType<Link<View>["get"]>) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isWanted(link.get())) return;
      stop();
      resolve();
    };
    const stop = link.subscribe(look);
    look();
  });
}

/** Pairs a device. */
export async function deviceToken(url: string, kind: "kiosk" | "board", name: string): Promise<string> {
  const started = await postJson(`${url}/api/v1/devices`, { kind, name }, recordOf);
  if (!started.ok) throw new Error(started.code);
  return tokenFrom(url, `devices/${String(started.value["deviceId"])}/token`, { claim: started.value["claim"] });
}

async function tokenFrom(url: string, path: string, body: unknown): Promise<string> {
  const answer = await postJson(`${url}/api/v1/${path}`, body, recordOf);
  if (!answer.ok) throw new Error(`${path}: ${answer.code}`);
  return String(answer.value["token"]);
}

const recordOf = (raw: unknown): Readonly<Record<string, unknown>> | null => (isRecord(raw) ? raw : null);
