import type { EpochMs } from "#shared/kit/time.ts";
import type { CounterDisplayView } from "#shared/views/board-types.ts";
import { FieldMark } from "#ui/components/FieldMark.tsx";
import { LinkBanner } from "#ui/components/LinkBanner.tsx";
import { Page } from "#ui/components/Page.tsx";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import type { Announcement } from "../announcer/announcement.ts";
import { Clock } from "../Clock.tsx";
import { HallScreen } from "../frame/HallScreen.tsx";
import { CounterState } from "./CounterState.tsx";
import "./counter-screen.css";

interface CounterScreenProps {
  readonly view: CounterDisplayView | null;
  readonly status: LinkStatus;
  /** The server's clock. */
  readonly now: EpochMs;
  /** The call that has just been made. */
  readonly current: Announcement | null;
}

/** What stands over one counter: its number, who is called or served there, and for what it is open. */
export function CounterScreen({ view, status, now, current }: CounterScreenProps) {
  const text = useText();
  return (
    <HallScreen view={view} status={status}>
      {(known) => (
        <Page
          title={<span className="counter-title">{text.common.counterNumber(known.counterLabel)}</span>}
          tools={<Clock now={now} />}
          banner={<LinkBanner status={status} />}
          footer={<CounterFields fields={known.fields} />}
        >
          <CounterState view={known} status={status} now={now} current={current} />
        </Page>
      )}
    </HallScreen>
  );
}

function CounterFields({ fields }: Pick<CounterDisplayView, "fields">) {
  const formats = useFormats();
  return (
    <ul className="counter-fields">
      {fields.map(({ letter, name }) => (
        <li key={letter} className="counter-field">
          <FieldMark letter={letter} />
          <span>{formats.local(name)}</span>
        </li>
      ))}
    </ul>
  );
}
