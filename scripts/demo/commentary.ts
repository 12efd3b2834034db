import type { MoveId } from "#shared/kit/ids.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import type { DemoClock } from "./demo-clock.ts";
import type { DirectorDesk } from "./doors.ts";
import type { News } from "./floor.ts";
import { statusLine, type StatusLine, type Terminal } from "./status-line.ts";
import { moveText, proposalText, statusText, takenOverText, type Teller } from "./tell.ts";

/** What whoever started the demonstration reads while it runs. Disposing it leaves the last line standing. */
export interface Commentary extends Disposable {
  readonly news: readonly News[];
  tell(news: News): void;
}

/** What is commented on. */
export interface CommentaryParts {
  readonly teller: Teller;
  readonly clock: DemoClock;
  readonly director: DirectorDesk;
  readonly terminal: Terminal;
  /** Against life. */
  readonly speed: number;
}

const SHOW_EVERY_MS = 500;
/** In a file or a pipe: the time of the day between two lines. */
const QUIET_LINE_EVERY_MS = 30 * MINUTE_MS;

/** Begins to say how the day goes: one line that changes. */
export function startCommentary({ teller, clock, director, terminal, speed }: CommentaryParts): Commentary {
  const news: News[] = [];
  const status: StatusLine = statusLine(terminal, Math.ceil(QUIET_LINE_EVERY_MS / (SHOW_EVERY_MS * speed)));
  let lastMove: string | null = null;
  const proposed = new Set<MoveId>();
  const show = (): void => {
    const view = director.view();
    for (const card of view.balancing.proposals) {
      if (!proposed.has(card.moveId)) status.say(`  ${proposalText(teller, card)}`);
      proposed.add(card.moveId);
    }
    status.show(statusText(teller, view, clock.now(), lastMove));
  };
  const showing = setInterval(show, SHOW_EVERY_MS);
  show();
  return {
    news,
    tell(item) {
      news.push(item);
      const move = moveText(teller, item, clock.now());
      if (move !== null) status.say(`  ${move}`);
      lastMove = move ?? lastMove;
      const takenOver = takenOverText(teller, item);
      if (takenOver !== null) status.say(takenOver);
    },
    [Symbol.dispose]() {
      clearInterval(showing);
      status.end();
    },
  };
}
