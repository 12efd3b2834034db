/** A wait told honestly: half are called within `p50Minutes`, nine in ten within `p90Minutes`. Whole minutes. */
export interface WaitRange {
  readonly p50Minutes: number;
  readonly p90Minutes: number;
}
