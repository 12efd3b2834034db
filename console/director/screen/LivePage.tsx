import { BalanceStrip } from "../balancing/BalanceStrip.tsx";
import { CounterGrid } from "../counters/CounterGrid.tsx";
import { FieldGrid } from "../fields/FieldGrid.tsx";
import { FiguresStrip } from "../figures/FiguresStrip.tsx";
import { DragGhost } from "../lend/DragGhost.tsx";
import { LendBar } from "../lend/LendBar.tsx";
import type { DirectorScreenProps } from "./DirectorScreen.tsx";
import type { Director } from "./use-director.ts";

interface LivePageProps extends Pick<DirectorScreenProps, "view" | "now"> {
  readonly director: Director;
}

/** The whole centre at a glance: today, every line and how it will go, what is proposed, every counter. */
export function LivePage({ view, now, director }: LivePageProps) {
  const { isOffline, counter, targets, handle } = director;
  return (
    <>
      <FiguresStrip figures={view.figures} />
      <FieldGrid
        view={view}
        now={now}
        targets={targets}
        over={handle.drag.kind === "dragged" ? handle.drag.over : null}
        isOffline={isOffline}
        onLend={director.lendTo}
        onIssuing={director.toggleIssuing}
      />
      <BalanceStrip
        view={view}
        now={now}
        isOffline={isOffline}
        onCommand={director.run}
        onLimits={() => director.ask({ kind: "limits" })}
        over={
          counter === null ? null : (
            <LendBar
              view={view}
              counter={counter}
              choice={director.choice}
              hasTargets={targets !== null && targets.size > 0}
              isOffline={isOffline}
              onMessage={director.tellLend}
              onCommand={director.run}
            />
          )
        }
      />
      <CounterGrid
        view={view}
        now={now}
        picked={counter?.counterId ?? null}
        handle={handle}
        isOffline={isOffline}
        onPick={(counterId) => director.tellLend({ type: "picked", counterId })}
        onCommand={director.run}
      />
      <DragGhost drag={handle.drag} label={counter?.label ?? ""} />
    </>
  );
}
