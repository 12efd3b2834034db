import type { OfficeHours } from "#shared/domain/openings.ts";
import type { WaitRange } from "#shared/forecast/wait-range.ts";
import type { FieldId } from "#shared/kit/ids.ts";
import type { Language, LocalText } from "#shared/kit/local-text.ts";
import type { Day } from "#shared/kit/time.ts";

/** What every screen of a centre shows. */
export interface CentreHead {
  readonly centreName: LocalText;
  readonly timeZone: string;
  readonly languages: readonly Language[];
  readonly day: Day | null;
  readonly isOpen: boolean;
  /** Why no tickets are given, as told to the public; null while they are. */
  readonly closedText: LocalText | null;
  /** When the centre works today and next; null where tickets are given at every hour. */
  readonly hours: OfficeHours | null;
}

/** A field as the public sees it. */
export interface PublicField {
  readonly fieldId: FieldId;
  readonly letter: string;
  readonly name: LocalText;
  readonly waiting: number;
  /** Labels of the counters that take its citizens now. */
  readonly counterLabels: readonly string[];
  /** What a newcomer should expect; null when no counter serves the field. */
  readonly wait: WaitRange | null;
  readonly closedText: LocalText | null;
}

/** A field by name, for lists and choices. */
export interface NamedField {
  readonly fieldId: FieldId;
  readonly letter: string;
  readonly name: LocalText;
}
