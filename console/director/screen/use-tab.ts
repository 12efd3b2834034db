import { useSyncExternalStore } from "react";

/** The parts of the director's page that are one press away. */
export const TABS = ["live", "moves", "planning"] as const;

/** These, and what the menu leads to. Each has an address of its own: a reload and the back button find it. */
const PARTS = [...TABS, "voice"] as const;

/** One of them. */
export type Tab = (typeof PARTS)[number];

/** The part that the address names; the live one by default. */
export const useTab = (): Tab => useSyncExternalStore(subscribe, tabInAddress);

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

const tabInAddress = (): Tab => PARTS.find((tab) => `#${tab}` === window.location.hash) ?? "live";
