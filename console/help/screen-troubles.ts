import type { DirectorView } from "#shared/views/director-types.ts";
import type { ScreenTrouble } from "#shared/views/screen-condition.ts";
import type { LocalText } from "#shared/kit/local-text.ts";

/** Boards and counter displays with one trouble, for one banner. */
export interface ScreenTroubles {
  readonly trouble: ScreenTrouble;
  readonly screens: readonly { readonly name: string; readonly zoneName: LocalText | null }[];
  readonly faults: readonly string[];
}

/** Where nobody sees or hears a call first, then where it is not heard. */
const WORST_FIRST: readonly ScreenTrouble[] = ["gone", "frozen", "hidden", "missing", "stuck", "blocked", "clips"];

/** What is wrong with the screens of the house; each trouble once, however many have it. */
export function screenTroubles({ devices }: Pick<DirectorView, "devices">): readonly ScreenTroubles[] {
  return WORST_FIRST.flatMap((trouble) => {
    const having = devices.filter(({ screen }) => screen?.trouble === trouble);
    if (having.length === 0) return [];
    return [
      {
        trouble,
        screens: having.map(({ name, screen }) => ({ name, zoneName: screen?.zoneName ?? null })),
        faults: [...new Set(having.flatMap(({ screen }) => screen?.faults ?? []))],
      },
    ];
  });
}
