import type { EpochMs } from "#shared/kit/time.ts";
import type { BoardView } from "#shared/views/board-types.ts";
import { LinkBanner } from "#ui/components/LinkBanner.tsx";
import { Lotus } from "#ui/components/Lotus.tsx";
import { Page } from "#ui/components/Page.tsx";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { useFormats } from "#ui/text/use-text.ts";
import type { ReactNode } from "react";
import { Clock } from "../Clock.tsx";
import "./hall-page.css";

interface HallPageProps {
  readonly view: Pick<BoardView, "centreName" | "zoneName">;
  readonly status: LinkStatus;
  /** The server's clock. */
  readonly now: EpochMs;
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every screen in the hall: whose it is, what time it is, and whether it can be trusted. */
export function HallPage({ view: { centreName, zoneName }, status, now, footer, children }: HallPageProps) {
  const formats = useFormats();
  return (
    <Page
      brand={<Lotus className="hall-emblem" />}
      title={
        <span className="hall-names" data-zoned={zoneName !== null || undefined}>
          <span className="hall-centre">{formats.local(centreName)}</span>
          {zoneName !== null && <span className="hall-zone">{formats.local(zoneName)}</span>}
        </span>
      }
      tools={<Clock now={now} />}
      banner={<LinkBanner status={status} />}
      footer={footer}
    >
      {children}
    </Page>
  );
}
