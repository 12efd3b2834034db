import { type Aside, startAside } from "#server/aside/aside.ts";
import type { PlanAnswer, Planner } from "./planner.ts";

/**
 * A planner whose policy thinks in a process of its own, so that no call waits for it. The process begins with the first
 * question; one that failed is replaced at the next, with an empty memory.
 */
export function asidePlanner(program = new URL("planner-program.ts", import.meta.url)): Planner {
  let aside: Aside | null = null;
  return {
    async plan(question) {
      if (aside?.isThere !== true) aside = startAside(program);
      const asked = aside;
      try {
        return await asked.ask<PlanAnswer>(question);
      } catch (error) {
        asked[Symbol.dispose]();
        if (aside === asked) aside = null;
        throw error;
      }
    },
    async [Symbol.asyncDispose]() {
      aside?.[Symbol.dispose]();
    },
  };
}
