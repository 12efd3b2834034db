import type { TicketNumber } from "#shared/kit/ids.ts";
import type { Language, LocalText } from "#shared/kit/local-text.ts";
import type { EpochMs } from "#shared/kit/time.ts";

/** What a ticket says. Names are the centre's own texts; the paper shows them in `language` where they were translated. */
export interface TicketFacts {
  readonly language: Language;
  readonly centreName: LocalText;
  readonly number: TicketNumber;
  readonly fieldName: LocalText;
  readonly procedureName: LocalText;
  readonly issuedAt: EpochMs;
  /** IANA name of the centre's zone: the paper shows the centre's time, whatever the machine believes. */
  readonly timeZone: string;
  /** Null when nobody knows: without the server a kiosk does not guess. */
  readonly peopleAhead: number | null;
  /** Null when no open counter serves the field: the paper says to ask, never "0 minutes"; without the server it says nothing. */
  readonly promisedWait: PromisedWait | null;
  /** From when the counters call, for who came before they opened. */
  readonly callsFrom?: EpochMs;
  /** Only when the citizen chose to show it: paper is read by others. */
  readonly className: LocalText | null;
  /** The papers to have at hand; null when the centre does not print them. */
  readonly checklist: Checklist | null;
  /** What follows in the same visit, in order; empty for a visit of one ticket. */
  readonly nextSteps: readonly NextStep[];
  readonly qr: TicketQr | null;
  /** Given while the server could not be reached: the paper says that the number counts all the same. */
  readonly isOffline: boolean;
  /** A second print of the same number, because the first was begun or lost. */
  readonly isReprint: boolean;
  /** No ticket at all: staff try the printer. */
  readonly isTest?: true;
}

/** The wait as it was promised, in minutes: half wait less than `p50Minutes`, nine of ten less than `p90Minutes`. */
export interface PromisedWait {
  readonly p50Minutes: number;
  readonly p90Minutes: number;
}

/** The papers to have at hand. */
export interface Checklist {
  readonly documents: readonly LocalText[];
  /** Not yet checked by the centre: the paper says so, and never gives it out as law. */
  readonly isUnverified: boolean;
}

/** What follows in the same visit. */
export interface NextStep {
  readonly fieldName: LocalText;
  readonly procedureName: LocalText;
}

/** The square code on the ticket. */
export interface TicketQr {
  readonly text: string;
  /** Whether a phone that reads it opens a page; otherwise it is a mark for the centre's own readers. */
  readonly isAddress: boolean;
}
