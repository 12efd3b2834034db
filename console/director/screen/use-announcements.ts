import type { BalancingView, DirectorView, MoveCard } from "#shared/views/view-types.ts";
import type { MoveId } from "#shared/kit/ids.ts";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useNotify } from "#ui/notices/notices-context.ts";
import { useText } from "#ui/text/use-text.ts";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useMoveSentence } from "../balancing/use-move-sentence.ts";
import type { Tab } from "./use-tab.ts";

const MADE_STAYS_MS = 15_000;

/**
 * Says what the program does on its own: a new proposal where proposals are in view (the text that is returned, for a
 * live region), else by a notice that leads there; a move that it made, by a notice that takes it back.
 */
export function useAnnouncements(view: DirectorView, tab: Tab, onCommand: (command: CommandInput) => void): string {
  const text = useText().director;
  const sentence = useMoveSentence(view.fields);
  const notify = useNotify();
  const known = useRef<ReadonlySet<MoveId> | null>(null);
  const [said, setSaid] = useState("");

  const proposed = (card: MoveCard): void => {
    const news = text.proposal.arrived(sentence(card));
    if (tab === "live") setSaid(news);
    else
      notify({
        tone: "plain",
        text: news,
        action: { label: text.proposal.see, onPress: () => (window.location.hash = "live") },
      });
  };
  const made = (card: MoveCard): void =>
    notify({
      tone: "good",
      text: `${text.moves.by.program}: ${sentence(card)}.`,
      staysMs: MADE_STAYS_MS,
      ...(card.isInEffect && {
        action: {
          label: text.moves.back,
          onPress: () => onCommand({ type: "ReturnCounter", counterId: card.counterId }),
        },
      }),
    });

  const look = useEffectEvent(({ proposals, moves }: BalancingView) => {
    const before = known.current;
    known.current = new Set([...proposals, ...moves].map(({ moveId }) => moveId));
    if (before === null) return;
    const isNew = ({ moveId }: MoveCard): boolean => !before.has(moveId);
    proposals.filter(isNew).forEach(proposed);
    moves.filter((card) => card.madeBy === "program" && isNew(card)).forEach(made);
  });
  const { balancing } = view;
  useEffect(() => look(balancing), [balancing]);
  return said;
}
