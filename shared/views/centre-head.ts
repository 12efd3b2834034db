import type { QueueState } from "#shared/domain/state.ts";

import type { CentreHead } from "./view-types.ts";

/** What every screen of a centre shows. */
export const centreHead = ({ centre, day, isOpen, closed }: QueueState): CentreHead => ({
  centreName: centre.name,
  timeZone: centre.timeZone,
  languages: centre.languages,
  day,
  isOpen,
  closedText: closed?.publicText ?? null,
});
