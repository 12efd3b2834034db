import type { EpochMs } from "#shared/kit/time.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useText } from "#ui/text/use-text.ts";
import { CircleCheck } from "lucide-react";
import { GoneProposal } from "./GoneProposal.tsx";
import { ProposalCard } from "./ProposalCard.tsx";
import { useProposalRow } from "./use-proposal-row.ts";
import "./proposals.css";

interface ProposalsProps {
  readonly view: DirectorView;
  readonly now: EpochMs;
  readonly isOffline: boolean;
  readonly onCommand: (command: CommandInput) => void;
}

/** What the program proposes, each in its own place. */
export function Proposals({ view, now, isOffline, onCommand }: ProposalsProps) {
  const text = useText().director.proposal;
  const { slots } = useProposalRow(view, now);
  if (slots.length === 0) return <NoProposals view={view} isOffline={isOffline} />;
  return (
    <ul className="proposals" aria-label={text.title} {...(isOffline && { tabIndex: 0 })}>
      {slots.map((slot, place) => (
        <li key={slot?.card.moveId ?? place} className="proposal-place">
          {slot?.gone === null && (
            <ProposalCard
              card={slot.card}
              fields={view.fields}
              now={now}
              isDisabled={isOffline || !view.isOpen}
              onCommand={onCommand}
            />
          )}
          {slot !== null && slot.gone !== null && (
            <GoneProposal slot={{ ...slot, gone: slot.gone }} fields={view.fields} />
          )}
        </li>
      ))}
    </ul>
  );
}

function NoProposals({ view: { isOpen, balancing }, isOffline }: Pick<ProposalsProps, "view" | "isOffline">) {
  const { proposal: text, lend, offline } = useText().director;
  return (
    <div className="no-proposals">
      <CircleCheck className="ui-icon" aria-hidden />
      <p>
        <strong>{text.none}</strong>
        <span>{isOffline ? offline : `${text.hint[isOpen ? balancing.mode : "closed"]} ${lend.hint}`}</span>
      </p>
    </div>
  );
}
