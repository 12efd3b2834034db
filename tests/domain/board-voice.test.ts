import { describe, expect, test } from "vitest";
import { PLAIN_BOARD, type VoiceSettings } from "#shared/domain/board-plan.ts";
import type { Utterance } from "#shared/voice/utterance.ts";
import type { Told } from "#display/announcer/announcement.ts";
import type { Hall } from "#display/announcer/announcer.ts";
import { createClipFaults, shortName } from "#display/announcer/clip-faults.ts";
import type { Score } from "#display/announcer/play-score.ts";
import { createSpeeches, type Speeches } from "#display/announcer/speech.ts";
import { callUtterances } from "#shared/voice/utterance.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { parseVoicePack } from "#shared/voice/voice-pack.ts";
import { LOOK_MS, openSound, STUCK_LOOKS } from "#display/announcer/sound.ts";
import type { Ran } from "#display/announcer/through-sound.ts";
import { SHORT_FROM, voiceAnnouncer } from "#display/announcer/voice-announcer.ts";
import { boardCall, boardText } from "./support/lobby.ts";

interface Wishes {
  readonly voice?: Partial<VoiceSettings>;
  readonly volume?: number;
  /** How each playing goes; those after the last go through. */
  readonly ran?: readonly Ran[];
  /** What a voice can say of the utterances. */
  readonly canSay?: (utterance: Utterance) => boolean;
}

/** A board's voice, and what it plays: the chime, then the first sentence of each utterance. */
function voice({ voice: settings = {}, volume = 1, ran = [], canSay = () => true }: Wishes = {}) {
  const played: string[][] = [];
  const left = [...ran];
  const announcer = voiceAnnouncer({
    pause: () => Promise.resolve(),
    manner: () => ({ voice: { ...PLAIN_BOARD.voice, ...settings }, volume }),
    speeches: {
      of: (utterance) => {
        const { language, sentences } = utterance;
        return Promise.resolve(canSay(utterance) ? { by: "synthesis", language, text: sentences[0] ?? "" } : null);
      },
    },
    play({ chime, speeches }: Score) {
      const said = speeches.map((speech) => (speech.by === "synthesis" ? speech.text : "clips"));
      played.push([...(chime === null ? [] : [chime]), ...said]);
      return Promise.resolve(left.shift() ?? "through");
    },
  });
  return { played, announcer };
}

const hall = (part: Partial<Hall> = {}): Hall => ({
  leaving: new AbortController().signal,
  waiting: () => 0,
  stands: () => true,
  ...part,
});
const call = (part: Parameters<typeof boardCall>[2] = {}): Told => ({
  call: boardCall(1, 1, { counterLabel: "4", ...part }),
  isEarlier: false,
});
const LONG = "Mời công dân có số thứ tự A001, đến quầy số 4";

describe("[BV6] a board's voice", () => {
  test("[BV6] rings, and says the call in Vietnamese and in its citizen's language", async () => {
    const { announcer, played } = voice();
    expect(await announcer.say(call({ language: "en" }), hall())).toBe("heard");
    expect(played).toEqual([["call", LONG, "Number A001, please go to counter 4"]]);
  });

  test("[BV6] rings otherwise for a recall and for a text, and not at all where the centre wants none", async () => {
    const { announcer, played } = voice();
    await announcer.say(call({ isRecall: true }), hall());
    await announcer.say({ text: boardText(2), isEarlier: false }, hall());
    expect(played.map(([chime]) => chime)).toEqual(["recall", "text"]);
    const still = voice({ voice: { hasChime: false } });
    await still.announcer.say(call(), hall());
    expect(still.played).toEqual([[LONG]]);
  });

  test("[BV6] is short while many wait", async () => {
    const { announcer, played } = voice();
    await announcer.say(call(), hall({ waiting: () => SHORT_FROM - 1 }));
    await announcer.say(call({ language: "en" }), hall({ waiting: () => SHORT_FROM }));
    expect(played).toEqual([
      ["call", LONG],
      ["short", "Số A001, quầy 4", "Number A001, counter 4"],
    ]);
  });

  test("[BV6] repeats a call without its chime while nothing else waits", async () => {
    const { announcer, played } = voice({ voice: { times: 3 } });
    await announcer.say(call(), hall());
    expect(played).toEqual([["call", LONG]]);
    await announcer.repeat(call(), hall());
    expect(played).toEqual([["call", LONG], [LONG], [LONG]]);
  });

  test("[BV6] gives a repeat up for the next call, and where the citizen has come", async () => {
    const busy = voice({ voice: { times: 3 } });
    await busy.announcer.repeat(call(), hall({ waiting: () => busy.played.length }));
    expect(busy.played).toHaveLength(1);
    const come = voice({ voice: { times: 3 } });
    await come.announcer.repeat(call(), hall({ stands: () => false }));
    expect(come.played).toEqual([]);
  });

  test("[BV6] says a text once, however often calls are said", async () => {
    const { announcer, played } = voice({ voice: { times: 3 } });
    const text = { text: boardText(1, "Mời xem bảng"), isEarlier: false };
    await announcer.say(text, hall());
    await announcer.repeat(text, hall());
    expect(played).toEqual([["text", "Mời xem bảng"]]);
  });

  test("[BV6] rings for what no voice can say", async () => {
    const { announcer, played } = voice({ canSay: () => false });
    expect(await announcer.say({ text: boardText(1), isEarlier: false }, hall())).toBe("heard");
    expect(played).toEqual([["text"]]);
  });
});

describe("[BV7] what was heard", () => {
  test("[BV7] is what ran through: nothing else is called so", async () => {
    expect(await voice({ ran: ["not"] }).announcer.say(call(), hall())).toBe("unheard");
    expect(await voice().announcer.say(call(), hall())).toBe("heard");
  });

  test("[BV7] is nothing at the volume of nought, and nothing is played", async () => {
    const { announcer, played } = voice({ volume: 0 });
    expect([await announcer.say(call(), hall()), played]).toEqual(["silent", []]);
  });
});

describe("[BV8] a loudspeaker that was stuck", () => {
  test("[BV8] says once more what was not heard", async () => {
    const { announcer, played } = voice({ ran: ["stuck", "through"] });
    expect(await announcer.say(call(), hall())).toBe("heard");
    expect(played).toEqual([
      ["call", LONG],
      ["call", LONG],
    ]);
  });

  test("[BV8] says it once more only, and tells that it was not heard", async () => {
    const { announcer, played } = voice({ ran: ["stuck", "stuck", "stuck"] });
    expect([await announcer.say(call(), hall()), played.length]).toEqual(["unheard", 2]);
  });
});

/** A loudspeaker of which the test turns the clock. */
class FakeContext extends EventTarget {
  currentTime = 0;
  state: AudioContextState = "running";

  become(state: AudioContextState): void {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }

  close(): Promise<void> {
    this.become("closed");
    return Promise.resolve();
  }

  resume(): Promise<void> {
    return Promise.resolve();
  }
}

/** A page's loudspeaker; `look` lets so much time pass that it is looked at, and each clock that runs goes on. */
function loudspeaker() {
  const opened: FakeContext[] = [];
  let looking = (): void => {};
  const sound = openSound({
    open() {
      const context = new FakeContext();
      opened.push(context);
      return context as unknown as AudioContext;
    },
    every(ms, look) {
      expect(ms).toBe(LOOK_MS);
      looking = look;
    },
  });
  const look = (times: number, { isMoving }: { readonly isMoving: boolean }): void => {
    for (let at = 0; at < times; at += 1) {
      const context = opened.at(-1);
      if (isMoving && context?.state === "running") context.currentTime += 0.5;
      looking();
    }
  };
  return { sound, opened, look };
}

describe("[BV8] the page's loudspeaker", () => {
  test("[BV8] is left alone while its clock runs", () => {
    const { sound, opened, look } = loudspeaker();
    look(50, { isMoving: true });
    expect([sound.get(), opened.length]).toEqual(["on", 1]);
  });

  test("[BV8] is opened anew when its clock stands still, and is stuck until the new one runs", () => {
    const { sound, opened, look } = loudspeaker();
    look(1, { isMoving: true });
    look(STUCK_LOOKS - 1, { isMoving: false });
    expect(sound.get()).toBe("on");
    look(1, { isMoving: false });
    expect([sound.get(), sound.context(), opened.length, opened[0]?.state]).toEqual(["stuck", null, 2, "closed"]);
    look(2, { isMoving: true });
    expect(sound.get()).toBe("on");
    expect(sound.context()).toBe(opened[1]);
  });

  test("[BV8] is opened again and again, for as long as none runs", () => {
    const { sound, opened, look } = loudspeaker();
    look(20 * (STUCK_LOOKS + 1), { isMoving: false });
    expect(sound.get()).toBe("stuck");
    expect(opened.length).toBeGreaterThan(10);
    look(2, { isMoving: true });
    expect(sound.get()).toBe("on");
  });

  test("[BV8] that is suspended is no stuck one, and is asked for with the next call", () => {
    const { sound, opened, look } = loudspeaker();
    opened[0]?.become("suspended");
    look(50, { isMoving: false });
    expect([sound.get(), sound.context(), opened.length]).toEqual(["blocked", null, 1]);
    opened[0]?.become("running");
    expect(sound.context()).toBe(opened[0]);
  });

  test("[BV8] that was opened anew and waits for a person's touch says so", () => {
    const { sound, opened, look } = loudspeaker();
    look(STUCK_LOOKS + 1, { isMoving: false });
    opened[1]?.become("suspended");
    expect(sound.get()).toBe("stuck");
    look(STUCK_LOOKS + 2, { isMoving: false });
    expect(sound.get()).toBe("blocked");
  });
});

/** A board with one pack of these clips, some of which are no sound; `renewed` have another pack by now. */
function boardWith(clips: readonly string[], broken: readonly string[], renewed: readonly Language[] = []) {
  const raw = { format: 1, language: "vi", voice: "test", licence: "test" };
  const pack = parseVoicePack({
    ...raw,
    clips: clips.map((says, index) => ({ says, file: `c${index}.ogg`, ms: 100 })),
  });
  if (pack === null) throw new Error("no pack");
  const saysAt = (address: string): string => clips[Number(/c(\d+)\.ogg/.exec(address)?.[1])] ?? "";
  return createSpeeches(
    { packsFor: async () => new Map([["vi", pack]]), renew: async () => renewed },
    {
      get: async (address) => (broken.includes(saysAt(address)) ? null : (saysAt(address) as unknown as AudioBuffer)),
    },
  );
}

/** What such a board says of a call of B012 to counter 5. */
async function saidBy(speeches: Speeches, language: Language = "vi"): Promise<string | null> {
  const utterances = callUtterances(
    { number: "B012", counter: "5", wish: "come", language },
    { sentences: PLAIN_BOARD.voice.sentences, isShort: false },
  );
  const said = await Promise.all(utterances.map(speeches.of));
  return said.map((each) => (each?.by === "clips" ? (each.sounds as unknown as string[]).join(" ") : null))[0] ?? null;
}

describe("[BV9] a clip that cannot be played", () => {
  const long = ["mời công dân có số thứ tự", "đến quầy số"];
  const short = ["số", "quầy"];
  const signs = ["bê", "0", "1", "2", "5"];

  test("[BV9] leads to another way of saying the whole call", async () => {
    const whole = boardWith([...long, ...short, ...signs], []);
    expect(await saidBy(whole)).toBe("mời công dân có số thứ tự bê 0 1 2 đến quầy số 5");
    const broken = boardWith([...long, ...short, ...signs], ["đến quầy số"]);
    expect(await saidBy(broken)).toBe("số bê 0 1 2 quầy 5");
  });

  test("[BV9] never leads to another number: with a figure gone nothing is said", async () => {
    for (const figure of ["1", "bê"])
      expect(await saidBy(boardWith([...long, ...short, ...signs], [figure]))).toBeNull();
  });

  test("[BV9] leaves a call that was only rung unheard", async () => {
    const { announcer } = voice({ canSay: () => false });
    expect(await announcer.say(call(), hall())).toBe("unheard");
  });

  test("[BV9] is named until it is whole again", () => {
    const faults = createClipFaults();
    const clip = shortName("http://centre/board/voices/vi/28d55860a9.ogg?v=1.2");
    faults.send({ clip, isWhole: true });
    expect(faults.get()).toEqual([]);
    faults.send({ clip, isWhole: false });
    faults.send({ clip, isWhole: false });
    expect(faults.get()).toEqual(["vi/28d55860a9"]);
    faults.send({ clip, isWhole: true });
    expect(faults.get()).toEqual([]);
  });

  test("[BV9] is named no more once another pack has come in the place of its own", async () => {
    const same = boardWith([...short, ...signs], ["bê"]);
    await saidBy(same);
    expect(same.faults.get()).toHaveLength(1);
    await same.renew();
    expect(same.faults.get()).toHaveLength(1);
    const replaced = boardWith([...short, ...signs], ["bê"], ["vi"]);
    await saidBy(replaced);
    await replaced.renew();
    expect(replaced.faults.get()).toEqual([]);
  });

  test("[BV9] and a language for which there is no voice are named", async () => {
    const board = boardWith([...short, ...signs], []);
    await saidBy(board, "en");
    expect(board.faults.get()).toEqual(["en"]);
  });
});
