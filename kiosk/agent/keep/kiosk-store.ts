import { randomUUID } from "node:crypto";
import type { DeviceId, StoreId } from "#shared/kit/ids.ts";
import { type Day, epochMs, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import type { KeptNumbers } from "#shared/protocol/kept-numbers.ts";
import type { OwnFile } from "../own-file.ts";
import { type NewStore, type NumberStore, numberStoreIn, OWN_NUMBERS } from "./number-store.ts";
import { openStoreFile } from "./open-store-file.ts";
import { type PaperStore, paperStoreIn } from "./paper-store.ts";
import { type SpareLetter, spareLetterIn } from "./spare-letter.ts";
import { onStore } from "./store-fault.ts";
import { type TicketStore, ticketStoreIn } from "./ticket-store.ts";

/** What a kiosk keeps on its disk beside what the server can tell it again: `kiosk.sqlite`. */
export interface KioskStore extends Disposable {
  readonly storeId: StoreId;
  /** False where the disk refused at the start: then no number is given from it. */
  readonly isLasting: boolean;
  readonly numbers: NumberStore;
  readonly tickets: TicketStore;
  readonly papers: PaperStore;
  /**
   * Does all of the work in one step that is on the disk when this returns, or nothing.
   * @throws StoreFault when the disk refuses or the file is damaged.
   */
  readonly atOnce: <Result>(work: () => Result) => Result;
  /**
   * Forgets what no day but this one may know, so that nothing of it is left in the file either.
   * @throws StoreFault when the disk refuses or the file is damaged.
   */
  readonly forget: (today: Day | null) => void;
}

/** What becomes of the day before yesterday's tickets once they are brought and told. */
const KEPT_MS = 2 * 24 * 60 * MINUTE_MS;

/**
 * Opens a kiosk's store in its own folder.
 * @throws StartFault while another agent uses it.
 */
export function openKioskStore(folder: string, now: () => EpochMs, onFault: (fault: unknown) => void): KioskStore {
  const { db, isLasting } = openStoreFile(folder, now, onFault);
  const spare = spareLetterIn(folder, onFault);
  const numbers = numberStoreIn(db, () => (isLasting ? nextStore(spare) : { id: randomUUID(), saved: null }));
  const tickets = ticketStoreIn(db);
  const atOnce = <Result>(work: () => Result): Result => onStore(() => db.transaction(work).immediate());
  const papers = paperStoreIn(db);
  return {
    storeId: numbers.storeId,
    isLasting,
    tickets,
    papers,
    atOnce,
    forget(today) {
      atOnce(() => {
        tickets.forget(epochMs(now() - KEPT_MS));
        tickets.forgetPersons(today);
        papers.forget();
      });
      // The log of writes still holds what was written before.
      onStore(() => db.pragma("wal_checkpoint(TRUNCATE)"));
    },
    numbers: {
      ...numbers,
      accept(answer, deviceId) {
        atOnce(() => numbers.accept(answer, deviceId));
        saveLetter(spare, answer, deviceId);
      },
    },
    [Symbol.dispose]: () => void db.close(),
  };
}

// Written before the first number of the new store: whatever comes, no store begins where another was.
function nextStore(spare: OwnFile<SpareLetter>): NewStore {
  const saved = spare.read();
  if (saved === null) return { id: randomUUID(), saved: null };
  const storesBefore = saved.storesBefore + 1;
  spare.write({ ...saved, storesBefore });
  return { id: randomUUID(), saved: { ...saved, ownFrom: storesBefore * OWN_NUMBERS } };
}

function saveLetter(spare: OwnFile<SpareLetter>, answer: KeptNumbers, deviceId: DeviceId): void {
  const { kioskLetter, refKey, publicUrl } = answer;
  const known = spare.read();
  const isKnown = known?.kioskLetter === kioskLetter && known.deviceId === deviceId;
  if (isKnown && known.refKey === refKey && known.publicUrl === publicUrl) return;
  spare.write({ deviceId, kioskLetter, refKey, publicUrl, storesBefore: isKnown ? known.storesBefore : 0 });
}
