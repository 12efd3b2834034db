import type { BoardView } from "#shared/views/board-types.ts";
import { callUtterances, type Utterance } from "#shared/voice/utterance.ts";

/** Every digit, once. */
const DIGITS = ["0123", "4567", "89"] as const;
const WISHES = ["come", "result", "return"] as const;

/** What the calls of such a centre are made of, so that it can be fetched and laid open before the first of them. */
export function rehearsalOf({ fields, languages, voice }: BoardView): readonly Utterance[] {
  const letters = fields.map(({ letter }) => letter);
  const counters = [...new Set(fields.flatMap(({ counterLabels }) => counterLabels)), "1"];
  const [letter = "A"] = letters;
  const [counter = "1"] = counters;
  const calls = [
    ...letters.flatMap((each) => DIGITS.map((digits) => ({ number: each + digits, counter }))),
    ...counters.map((each) => ({ number: `${letter}01`, counter: each })),
  ];
  return languages.flatMap((language) => [
    ...calls.flatMap((call) =>
      callUtterances({ ...call, wish: "come", language }, { sentences: voice.sentences, isShort: true }),
    ),
    ...WISHES.flatMap((wish) =>
      callUtterances(
        { number: `${letter}01`, counter, wish, language },
        { sentences: voice.sentences, isShort: false },
      ),
    ),
  ]);
}
