import type { DirectorView } from "#shared/views/director-types.ts";
import type { PlannedChange, WhatIf } from "#shared/protocol/planning.ts";
import { counterId, fieldId } from "#shared/kit/ids.ts";

/** What the director has chosen to play so far; what a kind of change does not need stays for another. */
export interface WhatIfDraft {
  readonly base: WhatIf["base"];
  readonly kind: PlannedChange["kind"];
  readonly counterId: string;
  readonly fieldId: string;
}

/** The first counter absent from yesterday: a question that needs no more choosing. */
export const firstDraft = ({ counters, fields }: Pick<DirectorView, "counters" | "fields">): WhatIfDraft => ({
  base: "yesterday",
  kind: "absence",
  counterId: counters[0]?.counterId ?? "",
  fieldId: fields[0]?.fieldId ?? "",
});

/** The question as it goes to the server. */
export const whatIfOf = (draft: WhatIfDraft): WhatIf => ({ base: draft.base, change: changeOf(draft) });

function changeOf({ kind, counterId: counter, fieldId: field }: WhatIfDraft): PlannedChange {
  switch (kind) {
    case "none":
      return { kind };
    case "absence":
      return { kind, counterId: counterId(counter) };
    case "home":
      return { kind, counterId: counterId(counter), fieldId: fieldId(field) };
    case "extra-counter":
      return { kind, fieldId: fieldId(field) };
  }
}

/** Whether a kind of change is about one counter. */
export const needsCounter = (kind: PlannedChange["kind"]): boolean => kind === "absence" || kind === "home";

/** Whether a kind of change is about one field. */
export const needsField = (kind: PlannedChange["kind"]): boolean => kind === "home" || kind === "extra-counter";
