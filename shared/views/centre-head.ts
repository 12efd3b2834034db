import { officeHours } from "#shared/domain/openings.ts";
import type { QueueState } from "#shared/domain/state.ts";

import type { CentreHead } from "./public-types.ts";

/** What every screen of a centre shows. */
export function centreHead(state: QueueState): CentreHead {
  const { centre, day, isOpen, closed } = state;
  return {
    centreName: centre.name,
    timeZone: centre.timeZone,
    languages: centre.languages,
    day,
    isOpen,
    closedText: closed?.publicText ?? null,
    hours: officeHours(state),
  };
}
