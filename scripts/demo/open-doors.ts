import { epochMs } from "#shared/kit/time.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { SessionOpened } from "#shared/protocol/requests.ts";
import { sessionAnswer } from "#shared/protocol/rest-answers.ts";
import { postJson } from "#kiosk/agent/post-json.ts";
import type { CentreSetup } from "#server/centre-file/read-centre-file.ts";
import { openAgentKiosk } from "./agent-kiosk.ts";
import type { Doors, Kiosk } from "./doors.ts";
import { openPairedKiosk } from "./paired-kiosk.ts";
import { openClerkDesk, openDirectorDesk } from "./staff-desk.ts";

/** Where the house stands, and what its demonstration section says. */
export interface DoorKeys {
  readonly server: string;
  /** Null in a house without a kiosk of its own. */
  readonly agent: string | null;
  readonly demo: NonNullable<CentreSetup["demo"]>;
  /** How further kiosks are called. */
  readonly kioskNames: readonly string[];
}

/** The ways in, over sockets and REST as every screen has them. Disposing them leaves the house to itself. */
export interface OpenDoors extends Doors, Disposable {}

/** @throws when the house lets nobody in. */
export async function openDoors({ server, agent, demo, kioskNames }: DoorKeys): Promise<OpenDoors> {
  using opened = new DisposableStack();
  const session = await askSession(server, "director", { password: demo.directorPassword });
  if (!session.ok) throw new Error(`the director was not let in: ${session.code}`);
  const director = opened.adopt(await openDirectorDesk({ url: server, token: session.value.token }), leaveIt);
  const paperKiosk = agent === null ? null : opened.adopt(await openAgentKiosk(agent), leaveIt).press;
  const kiosks: Kiosk[] = [];
  for (const name of kioskNames) kiosks.push(opened.adopt(await openPairedKiosk(server, name), leaveIt).press);
  const kept = opened.move();
  return {
    director,
    paperKiosk,
    kiosks,
    async signIn({ clerkId, counterId }) {
      const pin = demo.pins[clerkId] ?? "";
      const granted = await askSession(server, "clerk", { clerkId, counterId, pin });
      if (!granted.ok) return granted;
      const desk = await openClerkDesk({ url: server, token: granted.value.token }, counterId);
      return { ok: true, value: kept.adopt(desk, leaveIt) };
    },
    [Symbol.dispose]: () => kept.dispose(),
  };
}

const leaveIt = (place: { leave(): void }): void => place.leave();

async function askSession(server: string, who: "director" | "clerk", secret: object): Promise<Reply<SessionOpened>> {
  const url = new URL(`/api/v1/sessions/${who}`, server);
  const reply = await postJson(url, secret, sessionAnswer, new AbortController().signal);
  return reply.ok ? { ok: true, value: { ...reply.value, expiresAt: epochMs(reply.value.expiresAt) } } : reply;
}
