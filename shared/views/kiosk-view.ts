import type { Centre } from "#shared/domain/centre.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { NO_FORESIGHT, type Foresight } from "#shared/forecast/foresight.ts";

import { centreHead } from "./centre-head.ts";
import { publicField } from "./public-field.ts";
import type { Catalogue, KioskView } from "./kiosk-types.ts";

/** The kiosk: what can be had now, and how long it takes. */
export const kioskView = (state: QueueState, foresight: Foresight = NO_FORESIGHT): KioskView => ({
  ...centreHead(state),
  fields: state.centre.fields.map((field) => ({
    ...publicField(state, field, foresight),
    quietHours: foresight.quietHours(field.id),
  })),
  help: [...state.help.values()],
});

/** What can be asked for; fixed while the server runs. */
export const catalogueOf = ({ procedures, classes, settings, elsewhere }: Centre): Catalogue => ({
  procedures,
  classes,
  maxFiles: settings.maxFiles,
  bulk: settings.bulk,
  elsewhere,
  maxProceduresPerVisit: settings.maxProceduresPerVisit,
  cards: settings.identity === null ? null : { requiredFor: settings.identity.requiredFor },
  printsDocuments: settings.printsDocuments,
});
