import type { EpochMs } from "#shared/kit/time.ts";
import type { MoveCard } from "#shared/views/balancing-types.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { MenuButton } from "#ui/components/MenuButton.tsx";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Bot, Check, Clock, Hand, Hourglass, Pin, ThumbsDown, Undo2, UserRoundX, X } from "lucide-react";
import { endsFrom, otherEnds } from "./other-ends.ts";
import { useMoveSentence } from "./use-move-sentence.ts";
import { WaitChangeFigure } from "./WaitChangeFigure.tsx";
import "./proposal-card.css";

interface ProposalCardProps {
  readonly card: MoveCard;
  readonly fields: DirectorView["fields"];
  readonly now: EpochMs;
  readonly isDisabled: boolean;
  readonly onCommand: (command: CommandInput) => void;
}

/** One proposal, or what the program made of it: its sentence, what it changes for both fields, and the director's answers. */
export function ProposalCard(props: ProposalCardProps) {
  const { card, fields } = props;
  const text = useText().director.proposal;
  const sentence = useMoveSentence(fields)(card);
  return (
    <article
      className="proposal"
      data-made={card.status === "made" || undefined}
      aria-label={(card.status === "made" ? text.madeOf : text.of)(card.counterLabel)}
    >
      <p className="proposal-sentence">{sentence}.</p>
      <Changes card={card} fields={fields} />
      {card.status === "made" ? <TakeBack {...props} /> : <Answers {...props} />}
    </article>
  );
}

function Changes({ card: { why }, fields }: Pick<ProposalCardProps, "card" | "fields">) {
  if (why === null) return null;
  const changes = [why.helped, ...(why.donor === null ? [] : [why.donor])];
  const scale = Math.max(...changes.flatMap(({ before, after }) => [before.p90, after.p90]));
  return (
    <div className="proposal-changes">
      {changes.map((change) => (
        <WaitChangeFigure key={change.fieldId} change={change} fields={fields} scaleMinutes={scale} />
      ))}
    </div>
  );
}

/** What the program made is taken back by one touch. */
function TakeBack({ card: { counterId }, isDisabled, onCommand }: ProposalCardProps) {
  const { moves, proposal } = useText().director;
  return (
    <div className="proposal-answers">
      <p className="proposal-made">
        <Bot className="fact-icon" aria-hidden />
        {proposal.made}
      </p>
      <Button icon={Undo2} isDisabled={isDisabled} onPress={() => onCommand({ type: "ReturnCounter", counterId })}>
        {moves.back}
      </Button>
    </div>
  );
}

function Answers({ card: { moveId, counterId, order }, now, isDisabled, onCommand }: ProposalCardProps) {
  const text = useText().director.proposal;
  return (
    <div className="proposal-answers">
      <Button
        variant="primary"
        icon={Check}
        isDisabled={isDisabled}
        onPress={() => onCommand({ type: "AcceptMove", moveId })}
      >
        {text.accept}
      </Button>
      {order.kind === "lend" ? (
        <OtherEnd
          until={order.until}
          now={now}
          isDisabled={isDisabled}
          onChoose={(until) => onCommand({ type: "AcceptMove", moveId, until })}
        />
      ) : (
        <span />
      )}
      <Decline isDisabled={isDisabled} onChoose={(reason) => onCommand({ type: "DeclineMove", moveId, reason })} />
      <Button icon={Pin} isDisabled={isDisabled} onPress={() => onCommand({ type: "PinCounter", counterId })}>
        {text.pin}
      </Button>
    </div>
  );
}

interface OtherEndProps {
  readonly until: EpochMs | null;
  readonly now: EpochMs;
  readonly isDisabled: boolean;
  readonly onChoose: (until: EpochMs | null) => void;
}

function OtherEnd({ until, now, isDisabled, onChoose }: OtherEndProps) {
  const text = useText().director.proposal;
  const { time } = useFormats();
  const ends = until === null ? endsFrom(now) : otherEnds(until, now);
  const timed = ends.map((end) => ({ id: String(end), text: text.acceptUntil(time(end)), icon: Clock }));
  const open = until === null ? [] : [{ id: "open", text: text.acceptOpen, icon: Undo2 }];
  return (
    <MenuButton
      label={text.otherEnd}
      icon={Clock}
      isDisabled={isDisabled}
      choices={[...timed, ...open]}
      onChoose={(id) => onChoose(ends.find((end) => String(end) === id) ?? null)}
    />
  );
}

const REASON_ICONS = { needed: Hand, busy: UserRoundX, later: Hourglass, unsuitable: ThumbsDown };
const REASONS = ["needed", "busy", "later", "unsuitable"] as const;

interface DeclineProps {
  readonly isDisabled: boolean;
  readonly onChoose: (reason: string) => void;
}

function Decline({ isDisabled, onChoose }: DeclineProps) {
  const text = useText().director.proposal;
  return (
    <MenuButton
      label={text.decline}
      icon={X}
      isDisabled={isDisabled}
      choices={REASONS.map((reason) => ({ id: reason, text: text.reasons[reason], icon: REASON_ICONS[reason] }))}
      onChoose={(reason) => onChoose(text.reasons[reason])}
    />
  );
}
