/** A number of a list made for loops; 0 where it holds none. Two names for two kinds keep the loops fast. */
export const floatAt = (values: Float64Array, index: number): number => values[index] ?? 0;

/** A whole number of a list made for loops; 0 where it holds none. */
export const intAt = (values: Int32Array, index: number): number => values[index] ?? 0;
