import type { CounterId, FieldId, ZoneId } from "#shared/kit/ids.ts";
import type { LocalText } from "#shared/kit/local-text.ts";

/** How the centre speaks to its lobby, by boards and by voice. */
export interface BoardPlan {
  readonly zones: readonly Zone[];
  readonly voice: VoiceSettings;
  /** The line of text at the foot of every board. */
  readonly notice: LocalText | null;
  readonly look: BoardLook;
  readonly media: MediaSettings;
}

/** How the centre's public screens look; a screen's own address may ask for something else. */
export interface BoardLook {
  /** `night` for a dim room; `contrast` for eyes that need black on white. */
  readonly theme: "day" | "night" | "contrast";
  /** Nothing flashes and nothing fades: what is new is told by its form and its words alone. */
  readonly isStill: boolean;
}

/** How the centre's pictures and videos are played between calls. */
export interface MediaSettings {
  /** Whether videos are heard. */
  readonly hasSound: boolean;
  /** How long a picture stays, in milliseconds. */
  readonly pictureMs: number;
}

/** A part of the house with boards and a loudspeaker of its own. */
export interface Zone {
  readonly id: ZoneId;
  readonly name: LocalText;
  /** Whose citizens wait here: the fields that were named, and the home fields of the named counters. */
  readonly fields: readonly FieldId[];
  /** The counters that stand here, besides those that serve its fields from elsewhere. */
  readonly counters: readonly CounterId[];
}

/** How calls are spoken. */
export interface VoiceSettings {
  /** Played before each call. */
  readonly hasChime: boolean;
  /** How often a call is said while no other one waits, at least once. */
  readonly times: number;
  /** Whether a call for a result is spoken; it is shown in any case. */
  readonly speaksResults: boolean;
  /** How loud, from which time of the day on, in order; the first from midnight. */
  readonly volume: readonly Volume[];
  /** The centre's own sentences, with `{number}` and `{counter}` in each language; null: those of the catalogues. */
  readonly sentences: {
    readonly call: LocalText | null;
    readonly result: LocalText | null;
    readonly return: LocalText | null;
  };
}

/** Loudness from a time of the day on. */
export interface Volume {
  /** Milliseconds since the centre's midnight. */
  readonly fromMs: number;
  /** 0 to 100; 100 is as recorded. */
  readonly percent: number;
}

/** A centre with one lobby, which speaks as the program does by itself. */
export const PLAIN_BOARD: BoardPlan = {
  zones: [],
  voice: {
    hasChime: true,
    times: 1,
    speaksResults: false,
    volume: [{ fromMs: 0, percent: 100 }],
    sentences: { call: null, result: null, return: null },
  },
  notice: null,
  look: { theme: "day", isStill: false },
  media: { hasSound: false, pictureMs: 12_000 },
};

/**
 * Whether a call is shown and spoken in a zone: it leads to a counter that stands there, or calls somebody who waits there,
 * so that a counter lent across the house is heard on both sides [W6].
 */
export const isCalledIn = (
  { fields, counters }: Pick<Zone, "fields" | "counters">,
  call: { readonly fieldId: FieldId; readonly counterId: CounterId },
): boolean => counters.includes(call.counterId) || fields.includes(call.fieldId);
