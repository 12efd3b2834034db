import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { useLink, useLinkStatus, useNow, useView } from "#ui/link/use-link.ts";
import { useReloadWhenOutdated } from "#ui/link/use-reload-when-outdated.ts";
import { CentreTimeZone } from "#ui/text/CentreTimeZone.tsx";
import { useSessionEnd } from "../session/use-session-end.ts";
import { WaitingForView } from "../session/WaitingForView.tsx";
import { DirectorScreen } from "./screen/DirectorScreen.tsx";
import { useOrders } from "./use-orders.ts";

interface LinkedDirectorProps {
  readonly token: string;
  /** The session is over; with a code when the server ended it. */
  readonly onEnd: (code: RefusalCode | null) => void;
}

/** The director's screen over its link. */
export function LinkedDirector({ token, onEnd }: LinkedDirectorProps) {
  const link = useLink<"director">({ audience: { kind: "director" }, token: () => token });
  const view = useView(link);
  const status = useLinkStatus(link);
  const now = useNow(link);
  const orders = useOrders(link, view);
  useSessionEnd(status, onEnd);
  useReloadWhenOutdated(status);
  if (view === null) return <WaitingForView status={status} />;
  return (
    <CentreTimeZone timeZone={view.timeZone}>
      <DirectorScreen
        view={view}
        now={now}
        status={status}
        {...orders}
        link={link}
        token={token}
        onSignOut={() => onEnd(null)}
      />
    </CentreTimeZone>
  );
}
