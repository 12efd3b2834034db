/** What one delivery leaves behind for the next on the same printer. */
export interface PrinterMemory {
  /** It answered once: from then on silence is a fault. */
  hasAnswered: boolean;
  /** Its parser may be inside a picture that broke off, and confirmations of it may still come. */
  isUnsettled: boolean;
  /** Part of a ticket hangs from the roll. */
  hasScrap: boolean;
}

/** Of a printer that nobody has talked to yet. */
export const newPrinterMemory = (): PrinterMemory => ({ hasAnswered: false, isUnsettled: true, hasScrap: false });
