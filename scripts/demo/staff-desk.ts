import { setTimeout as sleep } from "node:timers/promises";

import type { CounterId } from "#shared/kit/ids.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { createLink, type Link } from "#ui/link/create-link.ts";
import type { ClerkDesk, CommandInput, Desk, DirectorDesk } from "./doors.ts";

/** What a staff member's screen is opened with. */
export interface DeskKey {
  readonly url: string;
  /** Of the session. */
  readonly token: string;
}

const FIRST_VIEW_PATIENCE_MS = 15_000;
// Longer than a server holds a view back; whatever else happened to the screen must not hold up the day.
const SCREEN_PATIENCE_MS = 1000;
const QUIET_MS = 100;
const MOST_QUIETS = 5;

/** The screen of a clerk who signed in at a counter. */
export async function openClerkDesk({ url, token }: DeskKey, counterId: CounterId): Promise<ClerkDesk> {
  const link = createLink({ url, token: () => token, audience: { kind: "console", counterId } });
  const leave = link.open();
  const sees: ClerkDesk["sees"] = (isThere) =>
    untilSeen(link, (view) => view !== null && isThere(view), SCREEN_PATIENCE_MS);
  return { ...(await deskOf(link, clerksPosture)), sees, leave };
}

/** The director's screen. */
export async function openDirectorDesk({ url, token }: DeskKey): Promise<DirectorDesk & { leave(): void }> {
  const link = createLink({ url, token: () => token, audience: { kind: "director" } });
  const leave = link.open();
  const desk = await deskOf(link, directorsPosture);
  return { ...desk, settled: () => untilQuiet(link).then(() => desk.view()), leave };
}

/** What a screen shows that its own commands change, and nobody else's; null for a command that changes none of it. */
type Posture<View> = (view: View, command: CommandInput) => string | null;

const clerksPosture: Posture<ConsoleView> = ({ counter, inHand }, command) =>
  "counterId" in command
    ? JSON.stringify([counter.desk.kind, inHand?.ticket.id, inHand?.status, inHand?.recalls])
    : null;

const directorsPosture: Posture<DirectorView> = ({ isOpen, closedText, fields, counters }) =>
  JSON.stringify([isOpen, closedText, fields.map((field) => field.closedText), counters.map(({ lend }) => lend)]);

async function deskOf<View>(link: Link<View>, postureOf: Posture<View>): Promise<Desk<View>> {
  await untilSeen(link, (view) => view !== null, FIRST_VIEW_PATIENCE_MS);
  const view = (): View => {
    const newest = link.get().view;
    if (newest === null) throw new Error("a staff member's screen stayed empty");
    return newest;
  };
  let shown: Promise<void> = Promise.resolve();
  return {
    view,
    shown: () => shown.then(view),
    async ask(command) {
      await shown;
      const { status } = link.get();
      if (status.kind === "refused") return { ok: false, code: status.code };
      const before = postureOf(view(), command);
      const isPast = (newest: View | null): boolean => newest !== null && postureOf(newest, command) !== before;
      const reply = await link.command(command);
      if (reply.ok && before !== null) shown = untilSeen(link, isPast, SCREEN_PATIENCE_MS);
      return reply;
    },
  };
}

/** Settles once the screen shows it, or when patience ends. */
function untilSeen<View>(link: Link<View>, holds: (view: View | null) => boolean, patienceMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = (): void => {
    if (holds(link.get().view)) resolve();
  };
  const stop = link.subscribe(look);
  const timer = setTimeout(resolve, patienceMs);
  look();
  return promise.finally(() => {
    clearTimeout(timer);
    stop();
  });
}

/** A server brings every change within fifty milliseconds: a screen that stayed the same for twice that shows them all. */
async function untilQuiet(link: Link<DirectorView>): Promise<void> {
  for (let quiets = 0; quiets < MOST_QUIETS; quiets += 1) {
    const before = link.get().shown;
    await sleep(QUIET_MS);
    if (link.get().shown === before) return;
  }
}
