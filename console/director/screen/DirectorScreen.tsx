import type { EpochMs } from "#shared/kit/time.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { LinkBanner } from "#ui/components/LinkBanner.tsx";
import { Page } from "#ui/components/Page.tsx";
import type { CommandInput } from "#ui/link/create-link.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { HelpBanners } from "../../help/HelpBanners.tsx";
import { kiosksOf, kioskTroubles } from "../../help/kiosk-troubles.ts";
import { ScreenBanners } from "../../help/ScreenBanners.tsx";
import { screenTroubles } from "../../help/screen-troubles.ts";
import type { StaffLink } from "../../issue/staff-link.ts";
import { DirectorDialogs } from "../dialogs/DirectorDialogs.tsx";
import { MovesPage } from "../moves/MovesPage.tsx";
import { LazyPlanning } from "../planning/LazyPlanning.tsx";
import { LazyVoice } from "../voice/LazyVoice.tsx";
import { ClockBanner } from "./ClockBanner.tsx";
import { ClosedBanner } from "./ClosedBanner.tsx";
import { DirectorTabs } from "./DirectorTabs.tsx";
import { DirectorTools } from "./DirectorTools.tsx";
import { HoursBanner } from "./HoursBanner.tsx";
import { LivePage } from "./LivePage.tsx";
import { NoticeBanner } from "./NoticeBanner.tsx";
import { UnplacedBanners } from "./UnplacedBanners.tsx";
import { useAnnouncements } from "./use-announcements.ts";
import { useDirector } from "./use-director.ts";
import { useTab } from "./use-tab.ts";
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
  readonly link: StaffLink;
  /** The session's, for what is asked over HTTP. */
  readonly token: string;
}

/** The director's page: now, today's moves, or the plan, under one header; what the program does is said on all of them. */
export function DirectorScreen(props: DirectorScreenProps) {
  const { view, now, status } = props;
  const director = useDirector(props);
  const tab = useTab();
  const said = useAnnouncements(view, tab, director.run);
  const { isOffline } = director;
  return (
    <Page
      brand={useText().common.product}
      title={useFormats().local(view.centreName)}
      tools={
        <>
          <DirectorTabs tab={tab} proposals={view.balancing.proposals.length} />
          <DirectorTools {...props} isOffline={isOffline} ask={director.ask} run={director.run} />
        </>
      }
      banner={
        <>
          <LinkBanner status={status} />
          <ClockBanner view={view} isOffline={isOffline} onConfirm={props.onClock} />
          <HoursBanner view={view} isOffline={isOffline} onRestore={() => director.run({ type: "RestoreHours" })} />
          <HelpBanners
            help={view.help}
            troubles={kioskTroubles(kiosksOf(view))}
            isOffline={isOffline}
            onAnswer={(deviceId) => director.run({ type: "AnswerHelp", deviceId })}
          />
          <UnplacedBanners
            tickets={view.unplaced}
            day={view.day}
            timeZone={view.timeZone}
            isOffline={isOffline}
            onIssue={(turn) => director.ask({ kind: "issue", turn })}
            onSettle={(press, reason) => director.run({ type: "SettleUnplaced", press, reason })}
          />
          <ScreenBanners troubles={screenTroubles(view)} />
          <NoticeBanner
            notices={view.notices}
            isOffline={isOffline}
            onDismiss={(noticeId, reason) => director.run({ type: "DismissNotice", noticeId, reason })}
          />
          <ClosedBanner view={view} isOffline={isOffline} onOpen={() => director.toggleIssuing(null)} />
        </>
      }
    >
      {/* With nothing left to press, the keyboard still scrolls. */}
      <div className="director" data-tab={tab} data-old={isOffline || undefined} {...(isOffline && { tabIndex: 0 })}>
        {tab === "live" && <LivePage view={view} now={now} director={director} />}
        {tab === "moves" && <MovesPage view={view} isOffline={isOffline} onCommand={director.run} />}
        {tab === "planning" && <LazyPlanning view={view} token={props.token} />}
        {tab === "voice" && <LazyVoice view={view} token={props.token} />}
      </div>
      <p className="ui-visually-hidden" aria-live="polite">
        {said}
      </p>
      <DirectorDialogs {...props} dialog={director.dialog} onClose={() => director.ask(null)} onRun={director.run} />
    </Page>
  );
}
