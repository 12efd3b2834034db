import type { MoveCard } from "#shared/views/balancing-types.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Bot, Undo2, UserRound } from "lucide-react";
import { useMoveSentence } from "../balancing/use-move-sentence.ts";
import { MoveResult } from "./MoveResult.tsx";
import { MoveState } from "./MoveState.tsx";

interface MoveRowProps {
  readonly card: MoveCard;
  readonly fields: DirectorView["fields"];
  readonly isDisabled: boolean;
  readonly onCommand: (command: CommandInput) => void;
}

/** One move of the day. */
export function MoveRow({ card, fields, isDisabled, onCommand }: MoveRowProps) {
  const text = useText().director.moves;
  const { time } = useFormats();
  const sentence = useMoveSentence(fields)(card);
  return (
    <tr className="move" data-status={card.status}>
      <td className="move-time">{time(card.answeredAt ?? card.proposedAt)}</td>
      <td>
        <Author card={card} />
      </td>
      <th scope="row" className="move-told">
        <span className="move-sentence">{sentence}.</span>
        <MoveState card={card} />
      </th>
      <td>
        <MoveResult card={card} />
      </td>
      <td className="move-act">
        {card.isInEffect && (
          <Button
            icon={Undo2}
            aria-label={`${text.back}: ${card.counterLabel}`}
            isDisabled={isDisabled}
            onPress={() => onCommand({ type: "ReturnCounter", counterId: card.counterId })}
          >
            {text.back}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Who made it; a proposal that was not made is the program's. */
function Author({ card: { madeBy } }: Pick<MoveRowProps, "card">) {
  const text = useText().director.moves;
  const author = madeBy ?? "program";
  const Icon = author === "program" ? Bot : UserRound;
  return (
    <span className="move-author">
      <Icon className="fact-icon" aria-hidden />
      {text.by[author]}
    </span>
  );
}
