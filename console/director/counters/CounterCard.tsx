import { stopwatchText } from "#shared/i18n/format.ts";
import { elapsedMs, type EpochMs } from "#shared/kit/time.ts";
import type { DirectorCounter, DirectorView } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { FieldMark } from "#ui/components/FieldMark.tsx";
import { NumberBadge } from "#ui/components/NumberBadge.tsx";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import {
  BellRing,
  Coffee,
  DoorClosed,
  DoorOpen,
  Hourglass,
  type LucideIcon,
  Pin,
  Undo2,
  UserRound,
  UserRoundCheck,
  UserRoundX,
} from "lucide-react";
import type { PointerEvent } from "react";
import { type CounterState, counterState } from "./counter-state.ts";
import { LendTag } from "./LendTag.tsx";
import "./counter-card.css";

const ICONS: Record<CounterState, LucideIcon> = {
  closed: DoorClosed,
  noClerk: UserRoundX,
  paused: Coffee,
  free: Hourglass,
  called: BellRing,
  serving: UserRoundCheck,
};

interface CounterCardProps {
  readonly counter: DirectorCounter;
  readonly fields: DirectorView["fields"];
  readonly now: EpochMs;
  readonly isPicked: boolean;
  readonly isDisabled: boolean;
  readonly onPick: () => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onCommand: (command: CommandInput) => void;
}

/** One counter: who sits there, who is in hand and since when, which fields it serves, where it is lent. */
export function CounterCard(props: CounterCardProps) {
  const { counter, fields, now, isPicked, isDisabled, onPick, onPointerDown } = props;
  const { label, inHand, clerk } = counter;
  const text = useText().director.counter;
  const state = counterState(counter);
  const Icon = ICONS[state];
  return (
    <li
      className="counter-card"
      data-state={state}
      data-picked={isPicked || undefined}
      data-lent={counter.lend !== null || undefined}
      // The button keeps the event to itself: seen on its way down.
      onPointerDownCapture={isDisabled ? undefined : onPointerDown}
    >
      <div className="counter-card-pick">
        <Button aria-label={text.pick(label)} aria-pressed={isPicked} isDisabled={isDisabled} onPress={onPick}>
          {""}
        </Button>
      </div>
      <header className="counter-card-head">
        <h3 className="counter-card-label">{label}</h3>
        {counter.isPinned && <PinnedSign />}
        <p className="counter-card-state">
          <Icon className="fact-icon" aria-hidden />
          {text[state]}
        </p>
      </header>
      <p className="counter-card-hand">
        {inHand !== null && (
          <>
            <NumberBadge number={inHand.number} />
            <span className="counter-card-since">{stopwatchText(elapsedMs(inHand.since, now))}</span>
          </>
        )}
      </p>
      <p className="counter-card-clerk">
        <UserRound className="fact-icon" aria-hidden />
        <span>{clerk?.name ?? text.noClerk}</span>
      </p>
      <div className="counter-card-foot">
        <FieldMarks fields={fields} ids={counter.fields} />
        <LendTag counter={counter} fields={fields} />
        <CardAct {...props} />
      </div>
    </li>
  );
}

function PinnedSign() {
  const { pinned } = useText().director.pin;
  return (
    <span className="counter-card-pinned" title={pinned}>
      <Pin className="fact-icon" aria-hidden />
      <span className="ui-visually-hidden">{pinned}</span>
    </span>
  );
}

/** One touch sends a lent counter home and opens a closed one; the rest is in the bar. */
function CardAct({ counter: { counterId, lend, desk, label, served }, isDisabled, onCommand }: CounterCardProps) {
  const text = useText().director.counter;
  const isLent = lend !== null;
  if (!isLent && desk.kind !== "closed") return <span className="counter-card-served">{text.served(served)}</span>;
  const act = isLent ? text.giveBack : text.open;
  return (
    <span className="counter-card-act">
      <Button
        icon={isLent ? Undo2 : DoorOpen}
        aria-label={`${act}: ${label}`}
        isDisabled={isDisabled}
        onPress={() => onCommand({ type: isLent ? "ReturnCounter" : "OpenCounter", counterId })}
      >
        {act}
      </Button>
    </span>
  );
}

interface FieldMarksProps {
  readonly fields: DirectorView["fields"];
  readonly ids: DirectorCounter["fields"];
}

function FieldMarks({ fields, ids }: FieldMarksProps) {
  const formats = useFormats();
  const shown = ids.flatMap((id) => fields.find(({ fieldId }) => fieldId === id) ?? []);
  return (
    <>
      <span className="ui-visually-hidden">{shown.map(({ name }) => formats.local(name)).join(", ")}</span>
      {shown.map(({ fieldId, letter }) => (
        <FieldMark key={fieldId} letter={letter} />
      ))}
    </>
  );
}
