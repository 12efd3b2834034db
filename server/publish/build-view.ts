import { assertNever } from "#shared/kit/assert-never.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { Foresight } from "#shared/forecast/foresight.ts";
import type { ViewOf } from "#shared/protocol/events.ts";
import type { Audience } from "#shared/views/audience.ts";
import { boardView } from "#shared/views/board-view.ts";
import { consoleView } from "#shared/views/console-view.ts";
import { counterDisplayView } from "#shared/views/counter-display-view.ts";
import { directorView, type HouseFacts } from "#shared/views/director-view.ts";
import { kioskView } from "#shared/views/kiosk-view.ts";

/** What views are made from. */
export interface ViewSources {
  readonly state: () => QueueState;
  readonly foresight: () => Foresight;
  /** Devices and PINs: what the director sees and the queue does not know. */
  readonly house: () => HouseFacts;
}

/** The complete view of an audience now. */
export function buildView(
  { state, foresight, house }: ViewSources,
  audience: Audience,
  now: EpochMs,
): ViewOf[keyof ViewOf] {
  switch (audience.kind) {
    case "board":
      return boardView(state(), foresight(), audience.zoneId);
    case "kiosk":
      return kioskView(state(), foresight());
    case "counter-display":
      return counterDisplayView(state(), audience.counterId);
    case "console":
      return consoleView(state(), audience.counterId, now, {
        foresight: foresight(),
        devices: house().devices,
      });
    case "director":
      return directorView(state(), house(), foresight());
    default:
      return assertNever(audience);
  }
}
