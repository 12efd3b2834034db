/** Every text of a catalogue as a sorted list of what is to be compared: its key, how many facts it is made from, whether it is empty. */
export function textsOf(catalogue: object, prefix = ""): string[] {
  return Object.entries(catalogue)
    .flatMap(([key, value]: [string, unknown]) => describeText(`${prefix}${key}`, value))
    .toSorted();
}

function describeText(key: string, value: unknown): string[] {
  if (typeof value === "function") return [`${key} from ${value.length}`];
  if (typeof value === "object" && value !== null) return textsOf(value, `${key}.`);
  return [String(value).trim() === "" ? `${key} is empty` : key];
}
