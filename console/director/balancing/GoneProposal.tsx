import type { DirectorView } from "#shared/views/director-types.ts";
import { useText } from "#ui/text/use-text.ts";
import { CircleCheck, CircleSlash } from "lucide-react";
import type { ProposalSlot } from "./proposal-slots.ts";
import { useMoveSentence } from "./use-move-sentence.ts";

interface GoneProposalProps {
  readonly slot: ProposalSlot & { readonly gone: object };
  readonly fields: DirectorView["fields"];
}

/** A proposal that is no longer open says why, in its place, for a while. */
export function GoneProposal({ slot: { card, gone }, fields }: GoneProposalProps) {
  const text = useText().director.proposal;
  const sentence = useMoveSentence(fields)({ ...card, why: null });
  const Icon = gone.because === "accepted" || gone.because === "returned" ? CircleCheck : CircleSlash;
  return (
    <article className="proposal" data-gone={gone.because} aria-label={text.of(card.counterLabel)}>
      <Icon className="ui-icon" aria-hidden />
      <div>
        <p className="proposal-gone">{text.gone[gone.because]}</p>
        <p className="proposal-sentence">{sentence}</p>
      </div>
    </article>
  );
}
