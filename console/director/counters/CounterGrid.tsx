import type { CounterId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useText } from "#ui/text/use-text.ts";
import type { DragHandle } from "../lend/use-drag.ts";
import { columnsFor } from "../screen/columns-for.ts";
import { CounterCard } from "./CounterCard.tsx";

interface CounterGridProps {
  readonly view: DirectorView;
  readonly now: EpochMs;
  readonly picked: CounterId | null;
  readonly handle: DragHandle;
  readonly isOffline: boolean;
  readonly onPick: (counterId: CounterId) => void;
  readonly onCommand: (command: CommandInput) => void;
}

/** All counters, each in its own place. */
export function CounterGrid({ view, now, picked, handle, isOffline, onPick, onCommand }: CounterGridProps) {
  const text = useText().director.counter;
  return (
    <section aria-label={text.title} className="counters">
      <ul className="counter-grid" data-columns={columnsFor(view.counters.length, 7)}>
        {view.counters.map((counter) => (
          <CounterCard
            key={counter.counterId}
            counter={counter}
            fields={view.fields}
            now={now}
            isPicked={picked === counter.counterId}
            isDisabled={isOffline || !view.isOpen}
            onPick={() => onPick(counter.counterId)}
            onPointerDown={(event) => handle.onPointerDown(counter.counterId, event)}
            onCommand={onCommand}
          />
        ))}
      </ul>
    </section>
  );
}
