import { useLanguage, useText } from "#ui/text/use-text.ts";
import { createSpeaker, type Speaker } from "#ui/voice/speaker.ts";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { type Mode, ModeContext } from "./mode.ts";
import { type Narrator, startNarrator } from "./narrator.ts";

interface ModeProviderProps {
  readonly children: ReactNode;
}

const ECHO_MS = 600;

/** Gives the kiosk its mode, and in the modes that speak its voice. */
export function ModeProvider({ children }: ModeProviderProps) {
  const [mode, setMode] = useState<Mode>("usual");
  const [speaker] = useState(() => withoutEcho(createSpeaker()));
  const narrator = useRef<Narrator | null>(null);
  const { language } = useLanguage();
  const { access } = useText().kiosk;

  useEffect(() => {
    document.documentElement.dataset["mode"] = mode;
    if (mode === "usual") return undefined;
    const started = startNarrator({
      page: document,
      say: (texts) => speaker.say(texts, language),
      add: (texts) => speaker.add(texts, language),
      words: access,
    });
    narrator.current = started;
    started.repeat(mode === "large" ? [access.largeOn, access.keys] : [access.picturesOn]);
    return () => {
      started.stop();
      narrator.current = null;
      speaker.hush();
    };
  }, [mode, language, access, speaker]);
  useHighContrast(mode === "large");

  const choice = useMemo(
    () => ({
      mode,
      setMode,
      repeat: () => narrator.current?.repeat(),
      say: (text: string) => speaker.say([text], language),
    }),
    [mode, language, speaker],
  );
  return <ModeContext value={choice}>{children}</ModeContext>;
}

/** Says the same only once, where a touch and the focus that follows it ask for it together. */
function withoutEcho(speaker: Speaker): Speaker {
  let last = { text: "", atMs: -Infinity };
  return {
    ...speaker,
    say(texts, language) {
      const said = { text: texts.join("\n"), atMs: performance.now() };
      const isEcho = said.text === last.text && said.atMs - last.atMs < ECHO_MS;
      last = said;
      if (!isEcho) speaker.say(texts, language);
    },
  };
}

/** The colours of the highest contrast while they are wanted, then those of before. */
function useHighContrast(isWanted: boolean): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (!isWanted || dataset["contrast"] !== undefined) return undefined;
    dataset["contrast"] = "high";
    return () => {
      delete dataset["contrast"];
    };
  }, [isWanted]);
}
