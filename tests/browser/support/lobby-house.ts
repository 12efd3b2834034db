import { join } from "node:path";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { systemClock } from "#server/clock/clock.ts";
import type { Centre } from "#shared/domain/centre.ts";
import { counterId, procedureId } from "#shared/kit/ids.ts";
import type { Language } from "#shared/kit/local-text.ts";
import type { ViewOf } from "#shared/protocol/events.ts";
import type { Accepted } from "#shared/protocol/requests.ts";
import { callNext, issueTicket } from "#tests/domain/support/commands.ts";
import { freePort } from "#tests/support/free-port.ts";
import { openHouse, type HouseWishes, type TestHouse } from "#tests/support/test-house.ts";
import type { TestScreen } from "#tests/support/test-screen.ts";

const centreFile = join(import.meta.dirname, "../../../centres/tang-nhon-phu.json");

/** The demo centre at work by the machine's own clock, as a board test drives it. */
export interface Lobby extends AsyncDisposable {
  readonly house: TestHouse;
  readonly boardUrl: string;
  /** Citizens for the line of a counter's first home field, who speak this language; what the last of them was given. */
  readonly arrive: (counter: string, citizens?: number, language?: Language) => Promise<Accepted | undefined>;
  /** The counter's clerk, signed in at the first use after each start of the server. */
  readonly clerk: (counter: string) => Promise<TestScreen<ViewOf["console"]>>;
  /** A citizen comes and is called at once. */
  readonly call: (...counters: string[]) => Promise<void>;
  /** Stops the server and starts it at the same address. */
  readonly restart: () => Promise<void>;
}

/** The demo centre, with a voice that also says when a paper is ready. */
export function centreThatSpeaksResults(): Centre {
  const { centre } = readCentreFile(centreFile);
  return { ...centre, board: { ...centre.board, voice: { ...centre.board.voice, speaksResults: true } } };
}

/** Opens a centre, the demo's where none is wished, with its built faces, at an address that a restart keeps. */
export async function openLobby(wishes: HouseWishes = {}): Promise<Lobby> {
  const centre = wishes.centre ?? readCentreFile(centreFile).centre;
  const port = await freePort();
  const house = await openHouse({ port, clock: systemClock, requestsPerSecond: 100_000, ...wishes, centre });
  let kiosk = await house.kiosk();
  const clerks = new Map<string, Promise<TestScreen<ViewOf["console"]>>>();
  const seated = new Map(seats(centre));

  const lobby: Lobby = {
    house,
    boardUrl: `${house.url}/board/`,
    async arrive(counter, citizens = 1, language = "vi") {
      const home = centre.counters.find(({ id }) => id === counterId(counter))?.home[0];
      const procedure = centre.procedures.find(({ fieldId }) => fieldId === home)?.id ?? procedureId("none");
      const issue = issueTicket(procedure, { language });
      const replies = await Promise.all(Array.from({ length: citizens }, () => kiosk.command(issue)));
      const last = replies.at(-1);
      if (last?.ok === false) throw new Error(last.code);
      return last?.value;
    },
    clerk(counter) {
      const known = clerks.get(counter) ?? house.console(seated.get(counter) ?? "nobody", counter);
      clerks.set(counter, known);
      return known;
    },
    async call(...counters) {
      const consoles = await Promise.all(counters.map(lobby.clerk));
      for (const counter of counters) await lobby.arrive(counter);
      const replies = await Promise.all(consoles.map((console, at) => console.command(callNext(counters[at] ?? ""))));
      for (const reply of replies) if (!reply.ok) throw new Error(reply.code);
    },
    async restart() {
      clerks.clear();
      await house.restart();
      kiosk = await house.kiosk();
    },
    [Symbol.asyncDispose]: () => house[Symbol.asyncDispose](),
  };
  return lobby;
}

/** Every counter with a clerk of its own who may serve its home. */
function* seats({ counters, clerks }: TestHouse["centre"]): Generator<[counter: string, clerk: string]> {
  const taken = new Set<string>();
  for (const { id, home } of counters) {
    const clerk = clerks.find((each) => !taken.has(each.id) && each.skills.has(home[0]));
    if (clerk === undefined) continue;
    taken.add(clerk.id);
    yield [id, clerk.id];
  }
}
