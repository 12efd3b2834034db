import type { CentreVoice } from "#shared/protocol/voices.ts";
import { parseVoicePack, type VoicePack } from "#shared/voice/voice-pack.ts";
import { useEffect, useState } from "react";
import { packOfRecording } from "./plan-preview.ts";

/** What is recorded with the built-in voice behind it; null until that is known. */
export function usePreviewPack(voice: CentreVoice): VoicePack | null {
  const { language } = voice;
  const [builtIn, setBuiltIn] = useState<{ readonly pack: VoicePack | null } | null>(null);
  useEffect(() => {
    let isLeft = false;
    void fetchBuiltIn(language).then((pack) => {
      if (!isLeft) setBuiltIn({ pack });
    });
    return () => {
      isLeft = true;
    };
  }, [language]);
  return builtIn === null ? null : packOfRecording(voice, builtIn.pack);
}

/** The built-in voice, which stands behind the centre's own where there is one. */
async function fetchBuiltIn(language: string): Promise<VoicePack | null> {
  try {
    const answer = await fetch(`/board/voices/${language}/manifest.json`);
    const pack = answer.ok ? parseVoicePack(await answer.json()) : null;
    return pack?.fallback ?? pack;
  } catch {
    // No server: the recorded clips alone are planned, and cannot be fetched either.
    return null;
  }
}
