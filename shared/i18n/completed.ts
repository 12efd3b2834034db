/** A catalogue in the making: any text may still be missing, whole sections too. */
export type PartOf<Texts> = {
  readonly [Key in keyof Texts]?: Texts[Key] extends string | ((...facts: never[]) => unknown)
    ? Texts[Key]
    : PartOf<Texts[Key]>;
};

/** A whole catalogue: what is there, and the text of the language that stands in where something is missing. */
export function completed<Texts extends object>(part: PartOf<Texts>, standIn: Texts): Texts {
  const whole = Object.entries(standIn).map(([key, usual]: [string, unknown]) => {
    const own: unknown = Object.entries(part).find(([known]) => known === key)?.[1];
    return [key, isSection(usual) && isSection(own) ? completed(own, usual) : (own ?? usual)];
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has the keys of the stand-in, each with its own text
  return Object.fromEntries(whole) as Texts;
}

const isSection = (text: unknown): text is object => typeof text === "object" && text !== null;
