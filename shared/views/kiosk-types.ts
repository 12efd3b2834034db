import type { Elsewhere } from "#shared/domain/centre.ts";
import type { HelpCall } from "#shared/domain/help.ts";
import type { ClassId, FieldId, ProcedureId } from "#shared/kit/ids.ts";
import type { LocalText } from "#shared/kit/local-text.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { CentreHead, PublicField } from "./public-types.ts";

/** The kiosk: what can be had, and how long it takes. The catalogue of procedures comes once, beside it. */
export interface KioskView extends CentreHead {
  readonly fields: readonly KioskField[];
  /** The last call for a person at each kiosk; each kiosk looks for its own. */
  readonly help: readonly HelpCall[];
}

/** A field as the kiosk shows it. */
export interface KioskField extends PublicField {
  /** When fewest are expected on the next working day, an hour each; none where nobody knows. */
  readonly quietHours: readonly EpochMs[];
}

/** What the kiosk lists; sent once for each connection. */
export interface Catalogue {
  readonly procedures: readonly {
    readonly id: ProcedureId;
    readonly fieldId: FieldId;
    readonly name: LocalText;
    readonly documents: readonly LocalText[];
    readonly typicalMinutes: number;
    readonly isUnverified: boolean;
    readonly asksFiles: boolean;
  }[];
  readonly classes: readonly { readonly id: ClassId; readonly name: LocalText; readonly isPriority: boolean }[];
  readonly maxFiles: number;
  readonly bulk: { readonly fromFiles: number; readonly fieldId: FieldId } | null;
  readonly elsewhere: Elsewhere;
  readonly maxProceduresPerVisit: number;
  /** Where a card must be shown; null: the kiosks read none. */
  readonly cards: { readonly requiredFor: readonly FieldId[] } | null;
  readonly printsDocuments: boolean;
}
