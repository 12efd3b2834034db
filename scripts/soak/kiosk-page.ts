import { z } from "zod";
import { io, type Socket } from "socket.io-client";
import type { AgentEvents, KioskSituation, PageEvents, TicketPress } from "#shared/protocol/kiosk-bridge.ts";
import { classId, commandId, procedureId, type TicketNumber } from "#shared/kit/ids.ts";

const tokenAnswer = z.object({ token: z.string() });

/** A page that presses and waits for its paper. */
export interface KioskPage extends Disposable {
  /** Resolves once the situation is as wanted. */
  until(isWanted: (situation: KioskSituation) => boolean): Promise<void>;
  /** The number and how long it took, once the paper's end is known too. */
  press(press: TicketPress): Promise<{ readonly number: TicketNumber; readonly afterMs: number }>;
}

/** One press for a certified copy, told from all others by its number. */
export const pressOf = (name: string, count: number): TicketPress => ({
  commandId: commandId(`${name}-${count}`),
  command: {
    type: "IssueTicket",
    procedureId: procedureId("2.000815"),
    classId: classId("normal"),
    files: 1,
    language: "vi",
    thenProcedures: [],
  },
});

/** Opens a page at an agent on this machine. */
export async function kioskPage(port: number): Promise<KioskPage> {
  const url = `http://127.0.0.1:${port}`;
  const { token } = tokenAnswer.parse(await (await fetch(`${url}/api/page-token`)).json());
  const socket: Socket<AgentEvents, PageEvents> = io(url, {
    transports: ["websocket"],
    extraHeaders: { origin: url },
    auth: { token },
  });
  let situation: KioskSituation | null = null;
  const looks = new Set<() => void>();
  socket.on("situation", (newest) => {
    situation = newest;
    for (const look of looks) look();
  });
  const until = (isWanted: (now: KioskSituation) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (situation === null || !isWanted(situation)) return;
        looks.delete(look);
        resolve();
      };
      looks.add(look);
      look();
    });
  return {
    until,
    async press(press) {
      const pressedAt = performance.now();
      const reply = await socket.emitWithAck("ticket:issue", press);
      const afterMs = performance.now() - pressedAt;
      if (!reply.ok) throw new Error(`no number: ${reply.code}`);
      await until(({ paper }) => paper?.commandId === press.commandId && paper.progress.kind !== "printing");
      return { number: reply.value.number, afterMs };
    },
    [Symbol.dispose]: () => void socket.disconnect(),
  };
}
