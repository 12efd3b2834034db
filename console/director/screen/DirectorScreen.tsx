import type { EpochMs } from "#shared/kit/time.ts";
import type { DirectorView } from "#shared/views/view-types.ts";
import { LinkBanner } from "#ui/components/LinkBanner.tsx";
import { Page } from "#ui/components/Page.tsx";
import type { CommandInput } from "#ui/link/create-link.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { CounterGrid } from "../counters/CounterGrid.tsx";
import { DirectorDialogs } from "../dialogs/DirectorDialogs.tsx";
import { FieldGrid } from "../fields/FieldGrid.tsx";
import { FiguresStrip } from "../figures/FiguresStrip.tsx";
import { DragGhost } from "../lend/DragGhost.tsx";
import { LendBar } from "../lend/LendBar.tsx";
import { ClockBanner } from "./ClockBanner.tsx";
import { ClosedBanner } from "./ClosedBanner.tsx";
import { DirectorTools } from "./DirectorTools.tsx";
import { useDirector } from "./use-director.ts";
import "./director-screen.css";

export interface DirectorScreenProps {
  readonly view: DirectorView;
  readonly now: EpochMs;
  readonly status: LinkStatus;
  readonly onCommand: (command: CommandInput) => void;
  readonly onDevice: (deviceId: string, decision: "approve" | "revoke") => void;
  readonly onPin: (clerkId: string, name: string, pin: string) => void;
  /** The server's clock is right. */
  readonly onClock: () => void;
  readonly onSignOut: () => void;
}

/** The whole centre at a glance: today, every line, every counter, and a hand to move them with. */
export function DirectorScreen(props: DirectorScreenProps) {
  const { view, now, status } = props;
  const director = useDirector(props);
  const { isOffline, counter, targets, handle } = director;
  return (
    <Page
      brand={useText().common.product}
      title={useFormats().local(view.centreName)}
      tools={<DirectorTools {...props} isOffline={isOffline} ask={director.ask} run={director.run} />}
      banner={
        <>
          <LinkBanner status={status} />
          <ClockBanner view={view} isOffline={isOffline} onConfirm={props.onClock} />
          <ClosedBanner view={view} isOffline={isOffline} onOpen={() => director.toggleIssuing(null)} />
        </>
      }
    >
      <div className="director" data-old={isOffline || undefined}>
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
        <LendBar
          view={view}
          counter={counter}
          choice={director.choice}
          hasTargets={targets !== null && targets.size > 0}
          isOffline={isOffline}
          onMessage={director.tellLend}
          onCommand={director.run}
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
      </div>
      <DragGhost drag={handle.drag} label={counter?.label ?? ""} />
      <DirectorDialogs {...props} dialog={director.dialog} onClose={() => director.ask(null)} onRun={director.run} />
    </Page>
  );
}
