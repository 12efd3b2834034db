import type { Centre } from "#shared/domain/centre.ts";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { inEveryLanguage } from "#shared/i18n/in-every-language.ts";
import type { FieldId } from "#shared/kit/ids.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { demandsOf } from "#shared/simulator/demand.ts";
import { askDirector } from "./ask-director.ts";
import type { Floor } from "./floor.ts";

const at = (hour: number, minute: number): number => (hour * 60 + minute) * MINUTE_MS;

/** Who comes later with a long matter cannot be served any more; a while after, nobody can. */
const LONGEST_FIELD_CLOSES_MS = at(16, 0);
const ISSUING_CLOSES_MS = at(16, 45);
const FIRST_CLOSING_MS = at(17, 5);
const LAST_CLOSING_MS = at(17, 50);
const TRY_CLOSING_EVERY_MS = 5 * MINUTE_MS;

/** Plans the end of the day: no more tickets for the field with the longest matters, then none at all, then the doors. */
export function closeDown(floor: Floor): void {
  const { agenda, timeOf, centre } = floor;
  const longest = fieldOfLongMatters(centre);
  if (longest !== null) agenda.at(timeOf(LONGEST_FIELD_CLOSES_MS), () => closeIssuing(floor, longest));
  agenda.at(timeOf(ISSUING_CLOSES_MS), () => closeIssuing(floor, null));
  for (let ms = FIRST_CLOSING_MS; ms <= LAST_CLOSING_MS; ms += TRY_CLOSING_EVERY_MS)
    agenda.at(timeOf(ms), () => closeDay(floor, ms === LAST_CLOSING_MS));
}

function fieldOfLongMatters(centre: Centre): FieldId | null {
  const demands = demandsOf(centre);
  const meanMinutes = (fieldId: FieldId): number => {
    const asked = demands.filter(({ procedure }) => procedure.fieldId === fieldId);
    const weight = asked.reduce((sum, each) => sum + each.weight, 0);
    return asked.reduce((sum, each) => sum + each.weight * each.procedure.typicalMinutes, 0) / Math.max(1e-9, weight);
  };
  const [longest] = centre.fields.toSorted((one, other) => meanMinutes(other.id) - meanMinutes(one.id));
  return longest?.id ?? null;
}

async function closeIssuing(floor: Floor, fieldId: FieldId | null): Promise<void> {
  const [language = "vi"] = floor.centre.languages;
  const reason = catalogueOf(language).demo.closingReason;
  const publicText = inEveryLanguage(({ demo }) => demo.closingText);
  await askDirector(floor, { type: "CloseIssuing", fieldId, reason, publicText });
}

/** Once the last citizen has gone, whoever serves them; at the very end anyway. */
async function closeDay(floor: Floor, isLate: boolean): Promise<void> {
  const { waiting, inService } = (await floor.doors.director.settled()).figures;
  const isEmpty = waiting + inService === 0 && floor.clerks.every(({ mood }) => mood === "gone");
  if (!isEmpty && !isLate) return;
  await askDirector(floor, { type: "CloseDay" });
  floor.agenda.end();
}
