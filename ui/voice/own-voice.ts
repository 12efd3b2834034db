import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Language } from "#shared/kit/local-text.ts";

const LONGEST_MS = 30_000;

/** Whether this machine has a voice of its own for a language: many have none. */
export const hasOwnVoice = (language: Language): boolean => voiceOf(language) !== undefined;

/** Says a text by the machine's voice; resolves when it is over, failed, or is silenced. */
export function sayByOwnVoice(text: string, language: Language, signal: AbortSignal): Promise<void> {
  const voice = voiceOf(language);
  if (voice === undefined || signal.aborted) return Promise.resolve();
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.voice = voice;
  spoken.lang = catalogueOf(language).common.languageTag;
  spoken.rate = 0.9;
  return new Promise((resolve) => {
    // Some engines forget to say that they are done.
    const watchdog = setTimeout(resolve, LONGEST_MS);
    const end = (): void => {
      clearTimeout(watchdog);
      resolve();
    };
    spoken.addEventListener("end", end);
    spoken.addEventListener("error", end);
    signal.addEventListener("abort", () => speechSynthesis.cancel(), { once: true });
    speechSynthesis.speak(spoken);
  });
}

const voiceOf = (language: Language): SpeechSynthesisVoice | undefined =>
  "speechSynthesis" in globalThis
    ? speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language)
    : undefined;
