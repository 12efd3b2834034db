import type { EpochMs } from "#shared/kit/time.ts";
import type { ViewOf } from "#shared/protocol/events.ts";

import type { AnyFrame, Carrier, Screen } from "./screen.ts";

type AnyView = ViewOf[keyof ViewOf];

/** What the frames of all channels have in common. */
export interface FrameMaker {
  readonly epoch: string;
  readonly clock: { now(): EpochMs; readonly rate: number };
  /** Grows with every new view, whoever sees it. */
  nextSeq(): number;
}

/** One audience: who may see it, how it is seen. */
export interface ChannelParts {
  readonly key: string;
  readonly build: (now: EpochMs) => AnyView;
  readonly carrier: Carrier;
  readonly maker: FrameMaker;
}

// An unchanged view is said again after this long, so that a screen's idea of the server's clock never strays.
const REPEAT_MS = 30_000;

interface Shown {
  readonly text: string;
  readonly seq: number;
  readonly view: AnyView;
  readonly saidAt: EpochMs;
}

/** All screens of one audience, and the view that they have. */
export class Channel {
  readonly #parts: ChannelParts;
  readonly #screens = new Set<Screen>();
  /** Screens without the newest view: those that just came, and slow ones that were passed over. */
  readonly #behind = new Set<Screen>();
  #shown: Shown | null = null;
  #isStale = true;

  constructor(parts: ChannelParts) {
    this.#parts = parts;
  }

  get isEmpty(): boolean {
    return this.#screens.size === 0;
  }

  add(screen: Screen): void {
    this.#screens.add(screen);
    this.#behind.add(screen);
  }

  remove(screen: Screen): void {
    this.#screens.delete(screen);
    this.#behind.delete(screen);
  }

  isBehind(screen: Screen): boolean {
    return this.#behind.has(screen);
  }

  /** What the view shows may have changed. */
  markStale(): void {
    this.#isStale = true;
  }

  /** Brings the newest view to whoever lacks it and can take it: to everybody if it changed, else to who is behind. */
  refresh(): void {
    if (this.isEmpty) return;
    if (this.#isStale || this.#shown === null) this.#rebuild();
    else this.#catchUp(this.#shown);
  }

  #rebuild(): void {
    const { build, maker } = this.#parts;
    const now = maker.clock.now();
    const view = build(now);
    const text = JSON.stringify(view);
    this.#isStale = false;
    if (this.#shown?.text === text && !this.#isSilentTooLong(this.#shown, now)) return this.#catchUp(this.#shown);
    this.#shown = { text, seq: maker.nextSeq(), view, saidAt: now };
    this.#sayToAll(this.#shown);
  }

  #sayToAll(shown: Shown): void {
    for (const screen of this.#screens) {
      if (screen.isReady()) this.#behind.delete(screen);
      else this.#behind.add(screen);
    }
    this.#parts.carrier.toAudience(this.#parts.key, this.#frame(shown));
  }

  #catchUp(shown: Shown): void {
    const ready = [...this.#behind].filter((screen) => screen.isReady());
    if (ready.length === 0) return;
    for (const screen of ready) this.#behind.delete(screen);
    this.#parts.carrier.toScreens(ready, this.#frame(shown));
  }

  #frame({ seq, view }: Shown): AnyFrame {
    const { epoch, clock } = this.#parts.maker;
    return { epoch, seq, now: clock.now(), rate: clock.rate, view };
  }

  // A clock that was set back must not silence a screen for the difference.
  #isSilentTooLong({ saidAt }: Shown, now: EpochMs): boolean {
    return Math.abs(now - saidAt) >= REPEAT_MS * this.#parts.maker.clock.rate;
  }
}
