import { useSyncExternalStore } from "react";

/** The parts of the director's page. Each has an address of its own: a reload and the back button find it. */
export const TABS = ["live", "moves", "planning"] as const;

/** One of them. */
export type Tab = (typeof TABS)[number];

/** The part that the address names; the live one by default. */
export const useTab = (): Tab => useSyncExternalStore(subscribe, tabInAddress);

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

const tabInAddress = (): Tab => TABS.find((tab) => `#${tab}` === window.location.hash) ?? "live";
