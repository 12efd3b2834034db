import type { DirectorView } from "#shared/views/director-types.ts";
import { useFormats } from "#ui/text/use-text.ts";

/** How planning's ids are written; what the centre no longer has keeps its id. */
export interface Names {
  readonly field: (fieldId: string) => string;
  readonly letter: (fieldId: string) => string;
  readonly counter: (counterId: string) => string;
  readonly clerk: (clerkId: string) => string;
}

/** The centre's own names. */
export function useNames({ fields, counters, clerks }: Pick<DirectorView, "fields" | "counters" | "clerks">): Names {
  const { local } = useFormats();
  const field = (id: string) => fields.find(({ fieldId }) => fieldId === id);
  return {
    field(id) {
      const known = field(id);
      return known === undefined ? id : local(known.name);
    },
    letter: (id) => field(id)?.letter ?? "?",
    counter: (id) => counters.find(({ counterId }) => counterId === id)?.label ?? id,
    clerk: (id) => clerks.find(({ clerkId }) => clerkId === id)?.name ?? id,
  };
}
