import { createContext, use } from "react";

/**
 * How a citizen uses the kiosk: by the usual screens; by large text, speech and five keys; or by pictures and speech alone.
 */
export type Mode = "usual" | "large" | "pictures";

/** The mode, and how to change it; read through `useMode`. */
export interface ModeChoice {
  readonly mode: Mode;
  readonly setMode: (mode: Mode) => void;
  /** Says again what is on the screen. */
  readonly repeat: () => void;
  /** Says one text now. */
  readonly say: (text: string) => void;
}

export const ModeContext = createContext<ModeChoice>({
  mode: "usual",
  setMode: () => {},
  repeat: () => {},
  say: () => {},
});

export const useMode = (): ModeChoice => use(ModeContext);
