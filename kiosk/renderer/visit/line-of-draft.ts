import { isBulk } from "#shared/domain/bulk-lane.ts";
import type { KioskField } from "#shared/views/kiosk-types.ts";
import type { Lobby } from "./scene.ts";
import type { Draft } from "./visit.ts";

/** The line that the ticket would join: its field's, or with many files the bulk lane's; null for one that is gone. */
export const lineOfDraft = (draft: Draft, lobby: Lobby): KioskField | null =>
  bulkLineOf(draft, lobby) ?? fieldOf(lobby, draft.fieldId);

/** The bulk lane, where the ticket belongs there; else null. */
export function bulkLineOf({ procedureId, files }: Draft, lobby: Lobby): KioskField | null {
  const { bulk, procedures } = lobby.catalogue;
  const procedure = procedures.find(({ id }) => id === procedureId);
  const isIt = bulk !== null && procedure !== undefined && isBulk({ bulk }, procedure, files);
  return isIt ? fieldOf(lobby, bulk.fieldId) : null;
}

const fieldOf = ({ view }: Lobby, id: KioskField["fieldId"]): KioskField | null =>
  view.fields.find(({ fieldId }) => fieldId === id) ?? null;
