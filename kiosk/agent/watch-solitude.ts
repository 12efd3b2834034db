import type { OfficeHours } from "#shared/domain/openings.ts";
import { dayAt, type Day } from "#shared/kit/time.ts";
import type { KioskView } from "#shared/views/kiosk-types.ts";
import type { AgentStore } from "./agent-store.ts";
import { canGiveAlone } from "./give-alone.ts";
import type { KioskStore } from "./keep/kiosk-store.ts";
import type { KioskTime } from "./keep/kiosk-time.ts";

export interface WatchSolitudeParts {
  readonly store: AgentStore;
  readonly keep: KioskStore;
  readonly time: KioskTime;
}

/** Says whether the kiosk could serve without its server, and what it then knows of the centre. */
export function watchSolitude({ store, keep, time }: WatchSolitudeParts): { readonly look: () => void } {
  function look(): void {
    const { catalogue, situation } = store.get();
    const { view, link } = situation;
    const servesAlone = catalogue !== null && view !== null && canGiveAlone(keep);
    store.tell({ type: "alone", servesAlone, isClockDoubted: time.isDoubted() });
    if (view === null || link.kind === "live") return;
    // Nobody is turned away by the hours of a clock that is not believed.
    if (time.isDoubted()) {
      if (view.hours !== null || !view.isOpen) store.tell({ type: "new-day", view: atDawn(view, view.day, null) });
      return;
    }
    const today = dayAt(time.now(), view.timeZone);
    if (view.day !== null && view.day < today)
      store.tell({ type: "new-day", view: atDawn(view, today, hoursOf(today, view)) });
  }
  store.follow((now, before) => {
    if (now.situation.link !== before.situation.link || now.shown !== before.shown) look();
  });
  look();
  return { look };
}

/** Of a day that the server has said nothing of, nothing is closed, and nobody waits that one knew of. */
const atDawn = (view: KioskView, day: Day | null, hours: OfficeHours | null): KioskView => ({
  ...view,
  day,
  hours,
  isOpen: true,
  closedText: null,
  fields: view.fields.map((field) => ({ ...field, waiting: 0, wait: null, closedText: null })),
});

/** Those that the server named for the next working day, if it is this one; else none are known, and none bind. */
function hoursOf(today: Day, { hours, timeZone }: KioskView): OfficeHours | null {
  const [opening] = hours?.next ?? [];
  if (hours === null || opening === undefined || dayAt(opening.opensAt, timeZone) !== today) return null;
  return { today: hours.next, next: [], dayOff: null };
}
