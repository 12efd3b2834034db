import type { Page } from "playwright-core";

/** Lets a browser sound without a person's touch, as a board's start script does. */
export const SOUND_ALLOWED = "--autoplay-policy=no-user-gesture-required";

/** The second note of a chime: each call has one. */
const SECOND_NOTE_HERTZ = 523.25;

/** Notes, from the next load on, what the page really gives to a running audio clock. */
export async function noteChimes(page: Page): Promise<void> {
  await page.addInitScript((hertz) => {
    const chimes: number[] = [];
    Object.assign(globalThis, { chimes });
    const start = Reflect.get<OscillatorNode, "start">(OscillatorNode.prototype, "start");
    OscillatorNode.prototype.start = function (this: OscillatorNode, when = 0) {
      const isHeard = this.context.state === "running" && Math.abs(this.frequency.value - hertz) < 1;
      if (isHeard) chimes.push(when);
      Reflect.apply(start, this, [when]);
    };
  }, SECOND_NOTE_HERTZ);
}

/** Seconds of the audio clock at which the chimes since the page was loaded sound. */
export const chimesOf = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => Reflect.get(globalThis, "chimes") as number[]);
