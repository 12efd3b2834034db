import type { Clip, VoicePack } from "./voice-pack.ts";

/** The same packs without the clips that turned out to be no sound, the voices behind them likewise. */
export const withoutClips = <Language>(
  packs: ReadonlyMap<Language, VoicePack>,
  broken: ReadonlySet<Clip>,
): ReadonlyMap<Language, VoicePack> =>
  new Map([...packs].map(([language, pack]) => [language, whole(pack, broken)] as const));

const whole = (pack: VoicePack, broken: ReadonlySet<Clip>): VoicePack => ({
  ...pack,
  clips: new Map([...pack.clips].filter(([, clip]) => !broken.has(clip))),
  fallback: pack.fallback === null ? null : whole(pack.fallback, broken),
});
