import { describe, expect, test } from "vitest";
import { createScout } from "#ui/link/scout.ts";

/** A scout whose looks the test makes, and how often it has found the way. */
function scoutOn(answers: readonly (boolean | "never")[]) {
  const left = [...answers];
  let look: (() => void) | null = null;
  let found = 0;
  const scout = createScout({
    isThere: () => {
      const answer = left.shift() ?? false;
      return answer === "never" ? new Promise(() => {}) : Promise.resolve(answer);
    },
    every(each) {
      look = each;
      return () => {
        look = null;
      };
    },
    onFound: () => (found += 1),
  });
  return {
    scout,
    found: () => found,
    looks: async (times: number): Promise<void> => {
      for (let count = 0; count < times; count += 1) {
        look?.();
        await Promise.resolve();
        await Promise.resolve();
      }
    },
  };
}

describe("[B15] a screen whose link is lost", () => {
  test("[B15] is told once when the server is found again, and once more after it was lost again", async () => {
    const { scout, found, looks } = scoutOn([false, "never", true, true, false, true, true]);
    scout.start();
    await looks(2);
    expect(found()).toBe(0);
    await looks(2);
    expect(found()).toBe(1);
    await looks(3);
    expect(found()).toBe(2);
  });

  test("[B15] is told nothing once it has stopped looking, of a look that was under way either", async () => {
    const { scout, found, looks } = scoutOn([true]);
    scout.start();
    const looking = looks(1);
    scout.stop();
    await looking;
    await looks(3);
    expect(found()).toBe(0);
  });
});
