import { counterId } from "#shared/kit/ids.ts";
import { isRecord, postJson } from "#ui/link/post-json.ts";
import { connectLight, handshake, type LightSocket } from "./light-socket.ts";
import { press, type OurCentre } from "./our-centre.ts";

const AT = { counterId: "q1", clerkId: "cb01", pin: "1001" };

/** A clerk of the demo centre who calls one citizen after the other. */
export interface CallingClerk extends Disposable {
  readonly callNext: () => Promise<void>;
  /** The citizen came, and is done. */
  readonly finish: () => Promise<void>;
}

/** Signs the clerk in and puts so many citizens in their line. */
export async function callingClerk({ server, kioskToken }: OurCentre, citizens: number): Promise<CallingClerk> {
  const clerk = await signIn(server.port);
  const kiosk = await connectLight(server.port, handshake(kioskToken, { kind: "kiosk" }));
  for (let count = 0; count < citizens; count += 1) await kiosk.ask("command", press("citizen", count));
  kiosk.close();
  let commands = 0;
  async function ask(type: string, also: object = {}): Promise<void> {
    const command = { type, counterId: AT.counterId, ...also };
    const answer = await clerk.ask("command", { commandId: `clerk-${(commands += 1)}`, command });
    if (!answer.includes('"ok":true')) throw new Error(`${type}: ${answer}`);
  }
  await ask("OpenCounter");
  return {
    callNext: () => ask("CallNext", { finishing: null }),
    async finish() {
      await ask("StartServing");
      await ask("FinishServing", { outcome: "completed" });
    },
    [Symbol.dispose]: () => clerk.close(),
  };
}

async function signIn(port: number): Promise<LightSocket> {
  const opened = await postJson(`http://127.0.0.1:${port}/api/v1/sessions/clerk`, AT, (raw) =>
    isRecord(raw) && typeof raw["token"] === "string" ? raw["token"] : null,
  );
  if (!opened.ok) throw new Error(`the clerk cannot sign in: ${opened.code}`);
  return await connectLight(port, handshake(opened.value, { kind: "console", counterId: counterId(AT.counterId) }));
}
