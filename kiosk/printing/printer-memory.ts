/** What one delivery leaves behind for the next on the same printer. */
export interface PrinterMemory {
  /** It answered once: from then on silence is a fault. */
  hasAnswered: boolean;
  /** Its parser may be inside a picture that broke off, and confirmations of it may still come. */
  isUnsettled: boolean;
  /** Part of a ticket hangs from the roll. */
  hasScrap: boolean;
}

/** Of a printer that this program has not talked to yet; a ticket may hang from it that an earlier one began. */
export const newPrinterMemory = (hasScrap: boolean): PrinterMemory => ({
  hasAnswered: false,
  isUnsettled: true,
  hasScrap,
});
