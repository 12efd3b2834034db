/** The longest text that a scanner gives for a card, in characters; what is longer is no card. */
export const LONGEST_SCAN = 1000;

/**
 * The number on a card, in what a scanner read of its QR code: 12 digits, then nothing or anything that is no digit. Cards of
 * 2021 to 2024 go on with six more members between bars, newer ones with others; nothing of that is looked at. Null for a torn
 * or foreign text: it is asked for again, and neither kept, shown nor logged.
 */
export function cardNumberIn(scanned: string): string | null {
  if (scanned.length > LONGEST_SCAN) return null;
  return /^\s*(\d{12})(?!\d)/.exec(scanned)?.[1] ?? null;
}
