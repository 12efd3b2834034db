import { median } from "./figures.ts";

/** Two things measured in turn, slice by slice, so that a noisy neighbour meets both. */
export interface Pair {
  readonly ours: number;
  readonly floor: number;
  /** The median of the slices' own ratios. */
  readonly ratio: number;
}

/** Measures both `slices` times, in changing order, after one slice each that does not count. */
export async function interleave(
  slices: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<Pair> {
  await floor();
  await ours();
  const oursSlices: number[] = [];
  const floorSlices: number[] = [];
  for (let slice = 0; slice < slices; slice += 1) {
    const isOursFirst = slice % 2 === 0;
    if (isOursFirst) oursSlices.push(await ours());
    floorSlices.push(await floor());
    if (!isOursFirst) oursSlices.push(await ours());
  }
  const ratios = oursSlices.map((value, slice) => value / (floorSlices[slice] ?? Number.NaN));
  return { ours: median(oursSlices), floor: median(floorSlices), ratio: median(ratios) };
}
