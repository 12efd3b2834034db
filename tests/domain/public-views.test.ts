import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { QueueState } from "#shared/domain/state.ts";
import { boardView } from "#shared/views/board-view.ts";
import { counterDisplayView } from "#shared/views/counter-display-view.ts";
import { kioskView } from "#shared/views/kiosk-view.ts";
import { randomSettings, randomSteps } from "./support/random-step.ts";
import { runDay } from "./support/run-day.ts";
import { cases, seed } from "./support/seed.ts";

const days = fc.tuple(randomSettings, randomSteps(60));

const SECRET_KEYS = "classId isPriority procedureId clerkId ticketId visitId by issuedBy commandId".split(" ");

/** Every key and every text in a value, however deep. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...wordsIn(inner)]);
}

/** What is nobody's business in the lobby: who serves, who a citizen is, what they came for, what the house knows. */
function secretsOf({ centre, closed, lines }: QueueState): ReadonlySet<string> {
  const notices = [closed, ...[...lines.values()].map((line) => line.closed)];
  return new Set([
    ...centre.classes.flatMap(({ id, name }) => [id, name.vi]),
    ...centre.procedures.map(({ id }) => id),
    ...centre.clerks.map(({ id }) => id),
    ...notices.flatMap((notice) => notice?.reason ?? []),
    ...SECRET_KEYS,
  ]);
}

test(`no moment of any day shows the public a class, a procedure, a clerk, an author or a reason of the house (seed ${seed})`, () => {
  fc.assert(
    fc.property(days, ([settings, steps]) => {
      const shown = new Set<string>();
      runDay(settings, steps, {
        recorded(state) {
          const secrets = secretsOf(state);
          const displays = state.centre.counters.map(({ id }) => counterDisplayView(state, id));
          const words = wordsIn([boardView(state), kioskView(state), displays]);
          for (const word of words) if (secrets.has(word)) shown.add(word);
        },
      });
      expect([...shown]).toEqual([]);
    }),
    cases(100),
  );
});
