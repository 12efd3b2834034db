import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Language } from "#shared/kit/local-text.ts";

/** A slow voice takes a letter in less than this, and its first one after a moment. */
const LETTER_MS = 150;
const MOMENT_MS = 5000;

/** Whether this machine has a voice of its own for a language: many have none. */
export const hasOwnVoice = (language: Language): boolean => voiceOf(language) !== undefined;

/**
 * Says a text by the machine's voice, as loud as `volume` from 0 to 1; resolves when it is over, failed, or is silenced, with
 * whether it was said to its end.
 */
export function sayByOwnVoice(text: string, language: Language, signal: AbortSignal, volume = 1): Promise<boolean> {
  const voice = voiceOf(language);
  if (voice === undefined || signal.aborted) return Promise.resolve(false);
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.voice = voice;
  spoken.lang = catalogueOf(language).common.languageTag;
  spoken.rate = 0.9;
  spoken.volume = volume;
  return new Promise((resolve) => {
    const end = (isSaid: boolean): void => {
      clearTimeout(watchdog);
      signal.removeEventListener("abort", silence);
      resolve(isSaid);
    };
    const silence = (): void => {
      speechSynthesis.cancel();
      end(false);
    };
    // Some engines forget to say that they are done; one that still speaks would speak over the next.
    const watchdog = setTimeout(silence, MOMENT_MS + LETTER_MS * text.length);
    spoken.addEventListener("end", () => end(!signal.aborted));
    spoken.addEventListener("error", () => end(false));
    signal.addEventListener("abort", silence, { once: true });
    speechSynthesis.speak(spoken);
  });
}

const voiceOf = (language: Language): SpeechSynthesisVoice | undefined =>
  "speechSynthesis" in globalThis
    ? speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language)
    : undefined;
