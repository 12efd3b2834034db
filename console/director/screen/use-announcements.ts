import type { BalancingView, MoveCard } from "#shared/views/balancing-types.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import type { MoveId } from "#shared/kit/ids.ts";
import type { CommandInput } from "#ui/link/create-link.ts";
import { type Notice, useNotify } from "#ui/notices/notices-context.ts";
import { useText } from "#ui/text/use-text.ts";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useMoveSentence } from "../balancing/use-move-sentence.ts";
import type { Tab } from "./use-tab.ts";

/**
 * Says what the program does on its own, proposals and moves: where their cards are in view by the text that is returned,
 * for a live region; elsewhere by a notice that leads there, or takes the move back.
 */
export function useAnnouncements(view: DirectorView, tab: Tab, onCommand: (command: CommandInput) => void): string {
  const text = useText().director;
  const sentence = useMoveSentence(view.fields);
  const notify = useNotify();
  const known = useRef<ReadonlySet<MoveId> | null>(null);
  const [said, setSaid] = useState("");

  const tell = (news: string, action: NonNullable<Notice["action"]>): void =>
    tab === "live" ? setSaid(news) : notify({ tone: "plain", text: news, action });
  const proposed = (card: MoveCard): void =>
    tell(text.proposal.arrived(sentence(card)), {
      label: text.proposal.see,
      onPress: () => (window.location.hash = "live"),
    });
  const made = (card: MoveCard): void =>
    tell(`${text.moves.by.program}: ${sentence(card)}.`, {
      label: text.moves.back,
      onPress: () => onCommand({ type: "ReturnCounter", counterId: card.counterId }),
    });

  const look = useEffectEvent(({ proposals, moves }: BalancingView) => {
    const before = known.current;
    known.current = new Set([...proposals, ...moves].map(({ moveId }) => moveId));
    if (before === null) return;
    const isNew = ({ moveId }: MoveCard): boolean => !before.has(moveId);
    proposals.filter(isNew).forEach(proposed);
    moves.filter((card) => card.madeBy === "program" && card.isInEffect && isNew(card)).forEach(made);
  });
  const { balancing } = view;
  useEffect(() => look(balancing), [balancing]);
  return said;
}
