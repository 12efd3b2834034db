import { type EpochMs } from "#shared/kit/time.ts";
import { moveSentence } from "#shared/i18n/move-text.ts";
import type { MoveCard } from "#shared/views/balancing-types.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { useFormats, useLanguage } from "#ui/text/use-text.ts";

/** What is told of a move. */
export type ToldCard = Pick<MoveCard, "order" | "why" | "counterLabel">;

/** Tells moves in one sentence, in the chosen language, with the centre's names. */
export function useMoveSentence(fields: DirectorView["fields"]): (card: ToldCard) => string {
  const { language } = useLanguage();
  const { local, time } = useFormats();
  return ({ order, why, counterLabel }) =>
    unbroken(
      moveSentence(language, {
        order,
        why,
        names: {
          counter: counterLabel,
          field: (id) => {
            const field = fields.find(({ fieldId }) => fieldId === id);
            return field === undefined ? id : local(field.name);
          },
          time: (at: EpochMs) => time(at),
        },
      }),
    );
}

/** Two figures that belong together stay on one line. */
const unbroken = (sentence: string): string => sentence.replaceAll(" → ", "\u00a0→\u00a0");
