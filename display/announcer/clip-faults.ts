import { createStore, type Store } from "#ui/link/store.ts";

/** Clips that could not be fetched or decoded when they were last wanted, by their short names: `vi/28d55860a9`; a
 * language by itself where no voice for it could be had. */
export type ClipFaults = Store<readonly string[], ClipNews>;

/** What a clip turned out to be. */
export interface ClipNews {
  readonly clip: string;
  readonly isWhole: boolean;
}

/** None yet. */
export const createClipFaults = (): ClipFaults =>
  createStore<readonly string[], ClipNews>([], (faults, { clip, isWhole }) => {
    if (faults.includes(clip) !== isWhole) return faults;
    return isWhole ? faults.filter((each) => each !== clip) : [...faults, clip];
  });

/** The short name of the clip at an address: its folder and its file, without ending and version. */
export const shortName = (address: string): string => address.split("/").slice(-2).join("/").replace(/\..*$/, "");
