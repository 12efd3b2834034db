import { LANGUAGES, type LocalText } from "#shared/kit/local-text.ts";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { asTicketNumber } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { TicketFacts } from "#shared/print/ticket-facts.ts";
import type { Names } from "./describe-ticket.ts";

/** A paper that looks like a ticket and says that it is none: for staff who have mended the printer. */
export const testTicket = ({ view }: Names, kioskName: string, now: EpochMs): TicketFacts => ({
  language: view.languages[0] ?? "vi",
  centreName: view.centreName,
  number: asTicketNumber("A000"),
  fieldName: view.fields[0]?.name ?? { vi: "" },
  procedureName: namedIn(kioskName),
  issuedAt: now,
  timeZone: view.timeZone,
  peopleAhead: null,
  promisedWait: null,
  className: null,
  checklist: null,
  nextSteps: [],
  qr: null,
  isOffline: false,
  isReprint: false,
  isTest: true,
});

const namedIn = (kioskName: string): LocalText => ({
  vi: catalogueOf("vi").print.testMore(kioskName),
  ...Object.fromEntries(LANGUAGES.map((language) => [language, catalogueOf(language).print.testMore(kioskName)])),
});
