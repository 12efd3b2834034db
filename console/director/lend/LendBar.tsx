import type { DirectorCounter, DirectorView } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { SegmentedChoice } from "#ui/components/SegmentedChoice.tsx";
import { TextField } from "#ui/components/TextField.tsx";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useText } from "#ui/text/use-text.ts";
import { DoorClosed, DoorOpen, Pin, PinOff, Undo2, X } from "lucide-react";
import type { LendChoice, LendMessage } from "./lend-choice.ts";
import "./lend-bar.css";

interface LendBarProps {
  readonly view: DirectorView;
  /** The chosen counter. */
  readonly counter: DirectorCounter;
  readonly choice: LendChoice;
  readonly hasTargets: boolean;
  readonly isOffline: boolean;
  readonly onMessage: (message: LendMessage) => void;
  readonly onCommand: (command: CommandInput) => void;
}

/** Over the proposals, between fields and counters: what may be done with the chosen counter. */
export function LendBar({ view, counter, choice, hasTargets, isOffline, onMessage, onCommand }: LendBarProps) {
  const text = useText().director;
  return (
    <section className="lend-bar">
      <h3 className="lend-bar-ask">{hasTargets ? text.lend.ask(counter.label) : text.lend.cannot}</h3>
      {hasTargets && <LendTerms choice={choice} onMessage={onMessage} />}
      <div className="lend-bar-acts">
        <CounterActs counter={counter} isDisabled={isOffline || !view.isOpen} onCommand={onCommand} />
        <Button variant="quiet" icon={X} shortcut="Esc" onPress={() => onMessage({ type: "dropped" })}>
          {text.lend.stop}
        </Button>
      </div>
    </section>
  );
}

function LendTerms({ choice, onMessage }: Pick<LendBarProps, "choice" | "onMessage">) {
  const text = useText().director.lend;
  return (
    <>
      <SegmentedChoice
        label={text.duration}
        choices={[
          { id: "half", text: text.half },
          { id: "hour", text: text.hour },
          { id: "until-returned", text: text.untilReturned },
        ]}
        value={choice.duration}
        onChange={(duration) => onMessage({ type: "duration", duration })}
      />
      <TextField
        label={text.reason}
        maxLength={200}
        value={choice.reason}
        onChange={(reason) => onMessage({ type: "reason", reason })}
      />
    </>
  );
}

interface CounterActsProps {
  readonly counter: DirectorCounter;
  readonly isDisabled: boolean;
  readonly onCommand: (command: CommandInput) => void;
}

function CounterActs({ counter: { counterId, lend, desk, isPinned }, isDisabled, onCommand }: CounterActsProps) {
  const { counter: text, pin } = useText().director;
  const isClosed = desk.kind === "closed";
  return (
    <>
      {lend !== null && (
        <Button icon={Undo2} isDisabled={isDisabled} onPress={() => onCommand({ type: "ReturnCounter", counterId })}>
          {text.giveBack}
        </Button>
      )}
      <Button
        icon={isClosed ? DoorOpen : DoorClosed}
        isDisabled={isDisabled}
        onPress={() => onCommand({ type: isClosed ? "OpenCounter" : "CloseCounter", counterId })}
      >
        {isClosed ? text.open : text.close}
      </Button>
      <Button
        icon={isPinned ? PinOff : Pin}
        isDisabled={isDisabled}
        onPress={() => onCommand({ type: isPinned ? "UnpinCounter" : "PinCounter", counterId })}
      >
        {isPinned ? pin.unpin : pin.pin}
      </Button>
    </>
  );
}
