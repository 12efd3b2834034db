import { calendarContradiction, firstOf, outOfOrder } from "./calendar-contradiction.ts";
import type { CatalogueFile, CentreFile } from "./centre-schema.ts";

/** What a schema cannot see: names that stand twice or point nowhere. One clause of a sentence, or null. */
export const findContradiction = (file: CentreFile, catalogue: CatalogueFile): string | null =>
  standsTwice(file) ?? pointsNowhere(file, catalogue);

function standsTwice(file: CentreFile): string | null {
  const lists: readonly (readonly [key: string, names: readonly string[]])[] = [
    ["fields.id", file.fields.map((field) => field.id)],
    ["fields.letter", file.fields.map((field) => field.letter)],
    ["classes.id", file.classes.map((each) => each.id)],
    ["counters.id", file.counters.map((counter) => counter.id)],
    ["counters.label", file.counters.map((counter) => counter.label)],
    ["zones.id", file.zones.map((zone) => zone.id)],
    ["kiosks.name", file.kiosks.map((kiosk) => kiosk.name)],
    ["clerks.id", file.clerks.map((clerk) => clerk.id)],
  ];
  return firstOf(lists, ([key, names]) => {
    const again = names.find((name, index) => names.indexOf(name) !== index);
    return again === undefined ? null : `${key}: "${again}" stands twice, and each wants its own`;
  });
}

function pointsNowhere(file: CentreFile, catalogue: CatalogueFile): string | null {
  const fields = new Set(file.fields.map((field) => field.id));
  if (file.classes[0]?.priority === true)
    return "classes.0.priority: the first class is the normal one, so it wants false";
  return (
    pointsAtNoField(file, fields) ??
    unknownNearest(file) ??
    unknownInZone(file, fields) ??
    backwardHours(file) ??
    calendarContradiction(file) ??
    unknownCatalogueField(file, catalogue) ??
    unknownPin(file)
  );
}

function pointsAtNoField(file: CentreFile, fields: ReadonlySet<string>): string | null {
  const { identity, bulk } = file.settings;
  return (
    firstOf(file.counters, ({ id, home }) => unknownField(`counters ${id}.home`, home, fields)) ??
    firstOf(file.clerks, ({ id, skills }) => unknownField(`clerks ${id}.skills`, Object.keys(skills), fields)) ??
    firstOf(file.procedures, ({ id, field }) => unknownField(`procedures ${id}.field`, [field], fields)) ??
    unknownInBalancing(file, fields) ??
    unknownClass(file) ??
    unknownField("settings.identity.requiredFor", identity.requiredFor ?? [], fields) ??
    unknownField("settings.bulk.field", bulk === null ? [] : [bulk.field], fields)
  );
}

function unknownField(key: string, named: readonly string[], fields: ReadonlySet<string>): string | null {
  const missing = named.find((name) => !fields.has(name));
  return missing === undefined
    ? null
    : `${key}: "${missing}" is no field of this centre (wants one of ${[...fields].join(", ")})`;
}

const unknownNearest = ({ kiosks, counters }: CentreFile): string | null =>
  firstOf(kiosks, ({ name, nearest }) => unknownCounter(`kiosks "${name}".nearest`, nearest, counters));

function unknownInZone({ zones, counters: all }: CentreFile, known: ReadonlySet<string>): string | null {
  return firstOf(zones, ({ id, fields, counters }) =>
    fields.length + counters.length === 0
      ? `zones ${id}: names neither a field nor a counter`
      : (unknownField(`zones ${id}.fields`, fields, known) ?? unknownCounter(`zones ${id}.counters`, counters, all)),
  );
}

function unknownCounter(key: string, named: readonly string[], counters: CentreFile["counters"]): string | null {
  const missing = named.find((id) => !counters.some((counter) => counter.id === id));
  return missing === undefined ? null : `${key}: "${missing}" is no counter of this centre`;
}

function unknownClass({ settings: { identity }, classes }: CentreFile): string | null {
  const { appointmentClass } = identity;
  if (appointmentClass === null || classes.some(({ id }) => id === appointmentClass)) return null;
  return `settings.identity.appointmentClass: "${appointmentClass}" is no class of this centre`;
}

function unknownInBalancing({ settings, clerks }: CentreFile, fields: ReadonlySet<string>): string | null {
  const { lendingFields, keep, neverClerks } = settings.balancing;
  const stranger = neverClerks.find((name) => !clerks.some((clerk) => clerk.id === name));
  return (
    unknownField("settings.balancing.lendingFields", lendingFields ?? [], fields) ??
    unknownField("settings.balancing.keep", Object.keys(keep), fields) ??
    (stranger === undefined ? null : `settings.balancing.neverClerks: "${stranger}" is no clerk of this centre`)
  );
}

function backwardHours({ hours, counters }: CentreFile): string | null {
  const lists = [
    ["hours", hours] as const,
    ...counters.map((each) => [`counters ${each.id}.hours`, each.hours ?? []] as const),
  ];
  return firstOf(lists, ([key, stretches]) => outOfOrder(key, stretches));
}

function unknownCatalogueField(file: CentreFile, catalogue: CatalogueFile): string | null {
  const known = new Set(catalogue.map((procedure) => procedure.field));
  return firstOf(file.fields, ({ id, catalogueFields }) => {
    const missing = catalogueFields.find((name) => !known.has(name));
    return missing === undefined ? null : `fields ${id}.catalogueFields: "${missing}" is no field of the catalogue`;
  });
}

function unknownPin({ demo, clerks }: CentreFile): string | null {
  const missing = Object.keys(demo?.pins ?? {}).find((id) => !clerks.some((clerk) => clerk.id === id));
  return missing === undefined ? null : `demo.pins: "${missing}" is no clerk of this centre`;
}
