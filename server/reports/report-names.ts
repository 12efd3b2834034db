import type { Centre } from "#shared/domain/centre.ts";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { ClassId, ClerkId, CounterId, FieldId, ProcedureId } from "#shared/kit/ids.ts";
import { textIn, type Language, type LocalText } from "#shared/kit/local-text.ts";

/** What the ids in report rows are called, in one language; what left the centre file keeps its id. */
export interface ReportNames {
  field(id: FieldId): string;
  procedure(id: ProcedureId): string;
  ticketClass(id: ClassId): string;
  counter(id: CounterId): string;
  clerk(id: ClerkId): string;
}

/** The names of a centre. */
export function reportNames(centre: Centre, language: Language): ReportNames {
  const { counterNumber } = catalogueOf(language).common;
  const inLanguage = (name: LocalText): string => textIn(language, name);
  return {
    field: namer(centre.fields, ({ letter, name }) => `${letter} · ${inLanguage(name)}`),
    procedure: namer(centre.procedures, ({ name }) => inLanguage(name)),
    ticketClass: namer(centre.classes, ({ name }) => inLanguage(name)),
    counter: namer(centre.counters, ({ label }) => counterNumber(label)),
    clerk: namer(centre.clerks, ({ name }) => name),
  };
}

function namer<Id extends string, Thing extends { readonly id: Id }>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): (id: Id) => string {
  const names = new Map(things.map((thing) => [thing.id, nameOf(thing)]));
  return (id) => names.get(id) ?? id;
}

/** Ids as the centre file orders them, then those it does not know any more. */
export function inCentreOrder<Id extends string>(
  known: readonly { readonly id: Id }[],
  found: Iterable<Id>,
): readonly Id[] {
  return [...new Set([...known.map(({ id }) => id), ...[...found].toSorted()])];
}
