import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { QueueState } from "#shared/domain/state.ts";
import { ticketIdOf } from "#shared/domain/next-count.ts";

import { createMemoryEventLog } from "#server/log/memory-event-log.ts";
import { cases, seed } from "#tests/domain/support/seed.ts";
import { stateText } from "#tests/domain/support/state-text.ts";
import { CutOffCentre, type Fate } from "./support/cut-off-centre.ts";

/** Something that happens in a lobby whose network fails. */
interface Happening {
  readonly kind: keyof typeof HAPPENINGS;
  readonly which: number;
  readonly fate: Fate;
  readonly waitMs: number;
}

const HAPPENINGS = {
  press: { weight: 40, act: (centre: CutOffCentre, { which, fate }: Happening) => centre.press(which, fate) },
  sync: { weight: 24, act: (centre: CutOffCentre, { which, fate }: Happening) => centre.sync(which, fate) },
  bring: { weight: 24, act: (centre: CutOffCentre, { which, fate }: Happening) => centre.bring(which, fate) },
  "at a desk": { weight: 14, act: (centre: CutOffCentre, { which }: Happening) => centre.issueAtDesk(which) },
  arrive: { weight: 10, act: (centre: CutOffCentre, { which }: Happening) => centre.arrive(which) },
  restart: { weight: 4, act: async (centre: CutOffCentre) => centre.restart() },
  "lose a store": { weight: 4, act: async (centre: CutOffCentre, { which }: Happening) => centre.loseStore(which) },
  "close early": { weight: 1, act: (centre: CutOffCentre) => centre.house({ type: "CloseDay" }) },
  "next morning": { weight: 2, act: (centre: CutOffCentre) => centre.nextMorning() },
  "wrong day": { weight: 1, act: (centre: CutOffCentre) => centre.wrongDay() },
} as const;

const happening = (without: readonly Happening["kind"][] = []): fc.Arbitrary<Happening> =>
  fc.record({
    kind: fc.oneof(
      ...(Object.keys(HAPPENINGS) as Happening["kind"][])
        .filter((kind) => !without.includes(kind))
        .map((kind) => ({ weight: HAPPENINGS[kind].weight, arbitrary: fc.constant(kind) })),
    ),
    which: fc.nat(29),
    fate: fc.oneof(
      { weight: 6, arbitrary: fc.constant("ok" as const) },
      { weight: 4, arbitrary: fc.constantFrom("lost" as const, "answer lost" as const, "late" as const) },
    ),
    waitMs: fc.integer({ min: 0, max: 90_000 }),
  });

const happenings = (...without: readonly Happening["kind"][]) =>
  fc.noBias(fc.array(happening(without), { maxLength: 150, size: "max" }));

/** Three kiosks through everything that happens, until the network is whole again. */
async function play(happened: readonly Happening[]): Promise<CutOffCentre> {
  const centre = new CutOffCentre(createMemoryEventLog(), 3);
  await centre.house({ type: "OpenDay" });
  for (const which of centre.placed.keys()) await centre.sync(which, "ok");
  for (const each of happened) {
    centre.clock.pass(each.waitMs);
    await HAPPENINGS[each.kind].act(centre, each);
  }
  if (!centre.state.isOpen) await centre.house({ type: "OpenDay" });
  await centre.reunite();
  return centre;
}

const papersOf = ({ placed }: CutOffCentre) => placed.flatMap(({ papers }) => papers);
const lostOf = ({ placed }: CutOffCentre) => new Set(placed.flatMap(({ lost }) => lost.map(({ press }) => press)));

describe(`a lobby whose network fails (seed ${seed})`, () => {
  test("[N3] [F2] [F4] [F10] gives no number twice in a day, whatever is lost, late or repeated", async () => {
    await fc.assert(
      fc.asyncProperty(happenings(), async (happened) => {
        const centre = await play(happened);
        const given = [...papersOf(centre), ...centre.atDesk].map(({ day, number }) => `${day} ${number}`);
        expect(given.filter((name, index) => given.indexOf(name) !== index)).toEqual([]);
      }),
      cases(800),
    );
  });

  test("[F5] [F9] turns no kiosk's ticket away, and knows every paper", async () => {
    await fc.assert(
      fc.asyncProperty(happenings("wrong day"), async (happened) => {
        const centre = await play(happened);
        expect(centre.turnedAway).toEqual([]);
        const lost = lostOf(centre);
        const { known } = centre;
        const unknown = papersOf(centre).filter(
          ({ press, day, number }) => !lost.has(press) && !known.has(ticketIdOf(day, number)),
        );
        expect(unknown).toEqual([]);
      }),
      cases(250),
    );
  });

  test("[F8] leaves one ticket a press, once everything has arrived", async () => {
    await fc.assert(
      fc.asyncProperty(happenings("lose a store", "wrong day", "close early", "next morning"), async (happened) => {
        const centre = await play(happened);
        const papers = papersOf(centre).map(({ number }) => number);
        const tickets = [...centre.state.tickets.values()].filter(({ issuedBy }) => issuedBy.kind === "device");
        expect(tickets.map(({ number }) => number).toSorted()).toEqual(papers.toSorted());
      }),
      cases(250),
    );
  });

  test("[F6] has everybody in the order of their times", async () => {
    await fc.assert(
      fc.asyncProperty(happenings("wrong day"), async (happened) => {
        const { state } = await play(happened);
        for (const { normal } of state.lines.values()) {
          const times = normal.map((id) => state.tickets.get(id)?.issuedAt ?? 0);
          expect(times).toEqual(times.toSorted((one, other) => one - other));
        }
      }),
      cases(250),
    );
  });

  test("[G2] is the same again after a restart", async () => {
    await fc.assert(
      fc.asyncProperty(happenings(), async (happened) => {
        const centre = await play(happened);
        const before = textOf(centre.state);
        centre.restart();
        expect(textOf(centre.state)).toBe(before);
      }),
      cases(100),
    );
  });
});

const textOf = (state: QueueState): string => stateText({ ...state, kept: { ...state.kept, counted: new Set() } });
