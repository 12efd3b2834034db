/**
 * Text as a hurried finger types it: lower case, no diacritics, words apart by one space.
 * "Chứng thực – Đất đai" and its decomposed form both become "chung thuc dat dai".
 */
export function fold(text: string): string {
  return words(text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d"));
}

/** Lower case and one space between words, the diacritics kept. */
const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

/**
 * How well a text answers a query, 0 best; null when it does not.
 * 0–1 begins with it, 2–3 a word begins with it, 4–5 its words begin words in any order, 6 the first letters ("gks"), 8 it is inside.
 * A query typed with its diacritics ranks the text that has them one better: "hộ" puts hộ tịch before hồ sơ.
 */
export function matches(query: string, text: string): number | null {
  const wanted = fold(query);
  const rank = rankFolded(wanted, fold(text));
  if (rank === null) return null;
  return hasDiacritics(query, wanted) && !words(text.normalize("NFC")).includes(words(query.normalize("NFC")))
    ? rank + 1
    : rank;
}

/** The items that answer a query, best first, equals in their given order; all of them for an empty query. */
export function search<Item>(
  query: string,
  items: readonly Item[],
  textsOf: (item: Item) => readonly string[],
): Item[] {
  return items
    .map((item) => ({ item, rank: bestRank(query, textsOf(item)) }))
    .filter((found) => found.rank < Infinity)
    .toSorted((one, other) => one.rank - other.rank)
    .map((found) => found.item);
}

const bestRank = (query: string, texts: readonly string[]): number =>
  Math.min(...texts.map((text) => matches(query, text) ?? Infinity));

function rankFolded(query: string, text: string): number | null {
  if (text.startsWith(query)) return 0;
  if (` ${text}`.includes(` ${query}`)) return 2;
  const textWords = text.split(" ");
  if (query.split(" ").every((part) => textWords.some((word) => word.startsWith(part)))) return 4;
  if (initials(textWords).includes(query)) return 6;
  return text.includes(query) ? 8 : null;
}

const initials = (textWords: readonly string[]): string => textWords.map((word) => word[0] ?? "").join("");

const hasDiacritics = (query: string, folded: string): boolean => words(query) !== folded;
