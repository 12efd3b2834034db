import type { EpochMs } from "#shared/kit/time.ts";
import type { ViewOf } from "#shared/protocol/events.ts";
import { audienceKey, type Audience } from "#shared/views/audience.ts";

import type { Clock } from "#server/clock/clock.ts";
import { Channel, type FrameMaker } from "./channel.ts";
import type { Pace } from "./pace.ts";
import { createPacedQueue } from "./paced-queue.ts";
import type { Carrier, Screen } from "./screen.ts";

/** Brings each audience its newest view: complete, made once, soon, and never at the cost of who is served. */
export interface Publisher {
  /** The screen gets the current view at once, and every later one. */
  join(screen: Screen, audience: Audience): void;
  leave(screen: Screen): void;
  /** Something that a view shows may have changed: any audience's, or one kind's alone. */
  changed(kind?: Audience["kind"]): void;
  /** The screen can take frames again. */
  ready(screen: Screen): void;
}

/** What a publisher is made of. */
export interface PublisherParts {
  /** New at each start: screens take the first frame of a new epoch whatever its number. */
  readonly epoch: string;
  readonly clock: Clock;
  readonly pace: Pace;
  readonly carrier: Carrier;
  readonly buildView: (audience: Audience, now: EpochMs) => ViewOf[keyof ViewOf];
}

interface Ranked {
  readonly channel: Channel;
  readonly kind: Audience["kind"];
}

// A call is for the lobby first; figures can wait.
const RANKS: Record<Audience["kind"], number> = { board: 0, "counter-display": 1, console: 2, kiosk: 3, director: 4 };

/** A publisher with nobody looking yet; it makes no view before somebody does. */
export function createPublisher({ epoch, clock, pace, carrier, buildView }: PublisherParts): Publisher {
  let seq = 0;
  const maker: FrameMaker = { epoch, clock, nextSeq: () => (seq += 1) };
  const channels = new Map<string, Ranked>();
  const places = new Map<Screen, Ranked>();
  const queue = createPacedQueue<Ranked>(
    pace,
    ({ channel }) => channel.refresh(),
    ({ kind }) => RANKS[kind],
  );

  const place = (audience: Audience): Ranked => {
    const key = audienceKey(audience);
    const build = (now: EpochMs) => buildView(audience, now);
    const found = channels.get(key) ?? {
      channel: new Channel({ key, build, carrier, maker }),
      kind: audience.kind,
    };
    channels.set(key, found);
    return found;
  };

  return {
    join(screen, audience) {
      const found = place(audience);
      found.channel.add(screen);
      places.set(screen, found);
      queue.add(found);
    },
    leave(screen) {
      places.get(screen)?.channel.remove(screen);
      places.delete(screen);
      for (const [key, { channel }] of channels) if (channel.isEmpty) channels.delete(key);
    },
    changed(kind) {
      for (const each of channels.values()) {
        if (kind !== undefined && each.kind !== kind) continue;
        each.channel.markStale();
        queue.add(each);
      }
    },
    ready(screen) {
      const found = places.get(screen);
      if (found?.channel.isBehind(screen) === true) queue.add(found);
    },
  };
}
