import type { EpochMs } from "#shared/kit/time.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";
import { LinkBanner } from "#ui/components/LinkBanner.tsx";
import { Page } from "#ui/components/Page.tsx";
import type { CommandInput } from "#ui/link/create-link.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { useText } from "#ui/text/use-text.ts";
import type { DeskState } from "../desk/create-desk.ts";
import { TicketDialogs } from "../dialogs/TicketDialogs.tsx";
import { DeskDialogs } from "../dialogs/DeskDialogs.tsx";
import { LendBanner } from "../lend/LendBanner.tsx";
import { HelpBanners } from "../../help/HelpBanners.tsx";
import { kioskTroubles } from "../../help/kiosk-troubles.ts";
import type { StaffLink } from "../../issue/staff-link.ts";
import { AsidePanel } from "../lines/AsidePanel.tsx";
import { LinePanel } from "../lines/LinePanel.tsx";
import { NextCard } from "../lines/NextCard.tsx";
import { ActionGrid } from "../work/ActionGrid.tsx";
import { MessageSlot } from "../work/MessageSlot.tsx";
import { PrimaryButton } from "../work/PrimaryButton.tsx";
import { WorkCard } from "../work/WorkCard.tsx";
import { CounterTitle } from "./ConsoleHeader.tsx";
import { ConsoleTools } from "./ConsoleTools.tsx";
import { IssuingBanner } from "./IssuingBanner.tsx";
import { useConsole } from "./use-console.ts";
import "./console-screen.css";

export interface ConsoleScreenProps {
  readonly view: ConsoleView;
  readonly now: EpochMs;
  readonly status: LinkStatus;
  readonly desk: DeskState;
  readonly link: StaffLink;
  /** The session's, for what is asked over HTTP. */
  readonly token: string;
  readonly onPress: (command: CommandInput) => void;
  /** The refusal was read. */
  readonly onRead: () => void;
  /** Leaves the counter for the sign-in page. */
  readonly onSignOut: () => void;
}

/** The clerk's console: left who is at the counter and what to do, right who waits. */
export function ConsoleScreen(props: ConsoleScreenProps) {
  const { view, now, status, desk, link, onRead, onSignOut } = props;
  const console = useConsole(props);
  const { isOffline, possible } = console;
  return (
    <Page
      brand={useText().common.product}
      title={<CounterTitle view={view} />}
      tools={<ConsoleTools view={view} now={now} console={console} />}
      banner={
        <>
          <LinkBanner status={status} />
          <IssuingBanner view={view} />
          <LendBanner view={view} now={now} />
          <HelpBanners
            help={view.help}
            troubles={kioskTroubles(view.kiosks.filter(({ isNear }) => isNear))}
            isOffline={isOffline}
            onAnswer={(deviceId) => void link.command({ type: "AnswerHelp", deviceId })}
          />
        </>
      }
    >
      <div className="console" data-phase={desk.phase}>
        <div className="console-work">
          <WorkCard view={view} now={now} />
          <PrimaryButton
            step={console.step}
            blocked={console.blocked}
            isOffline={isOffline}
            isAsking={desk.phase === "asking"}
            onPress={console.primary}
          />
          <ActionGrid possible={possible} isOffline={isOffline} onAction={console.act} />
          <MessageSlot
            desk={desk}
            isOffline={isOffline}
            now={now}
            undoUntil={console.undoUntil}
            onUndo={console.undo}
            onRead={onRead}
          />
        </div>
        <div className="console-lines">
          <NextCard next={view.next} now={now} />
          <LinePanel view={view} now={now} onCall={console.call} />
          <AsidePanel view={view} now={now} isOffline={isOffline} onPress={console.press} />
        </div>
      </div>
      <DeskDialogs
        dialog={console.dialog}
        view={view}
        onClose={console.closeDialog}
        onPress={console.press}
        onSignOut={onSignOut}
      />
      <TicketDialogs {...props} dialog={console.dialog} onClose={console.closeDialog} />
    </Page>
  );
}
