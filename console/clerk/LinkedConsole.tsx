import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";
import { useLink, useLinkStatus, useNow, useView } from "#ui/link/use-link.ts";
import { useReloadWhenOutdated } from "#ui/link/use-reload-when-outdated.ts";
import { CentreTimeZone } from "#ui/text/CentreTimeZone.tsx";
import { useState, useSyncExternalStore } from "react";
import { useSessionEnd } from "../session/use-session-end.ts";
import { WaitingForView } from "../session/WaitingForView.tsx";
import type { ClerkSession } from "./clerk-session.ts";
import { createDesk } from "./desk/create-desk.ts";
import { ConsoleScreen } from "./screen/ConsoleScreen.tsx";
import { dayOfWork, type SessionEnd } from "./thanks/day-of-work.ts";

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface LinkedConsoleProps {
  readonly session: ClerkSession;
  readonly onEnd: (how: SessionEnd) => void;
}

/** The console of a signed-in clerk over its link. */
export function LinkedConsole({ session, onEnd }: LinkedConsoleProps) {
  const { counterId, token } = session;
  const link = useLink<"console">({ audience: { kind: "console", counterId }, token: () => token });
  const [desk] = useState(() => createDesk({ ask: link.command, sleep }));
  const view = useView(link);
  const status = useLinkStatus(link);
  const now = useNow(link);
  const deskState = useSyncExternalStore(desk.subscribe, desk.get);
  const lastSeated = useLastSeated(view);
  const end = (code: RefusalCode | null): void =>
    onEnd({ code, work: lastSeated === null ? null : dayOfWork(lastSeated) });
  useSessionEnd(status, end);
  useReloadWhenOutdated(status);
  if (view === null) return <WaitingForView status={status} />;
  const signOut = async (): Promise<void> => {
    const isSignedOut = view.counter.clerk === null || (await desk.press({ type: "SignOut", counterId }));
    if (isSignedOut) end(null);
  };
  return (
    <CentreTimeZone timeZone={view.timeZone}>
      <ConsoleScreen
        view={view}
        now={now}
        status={status}
        desk={deskState}
        link={link}
        token={token}
        onPress={(command) => void desk.press(command)}
        onRead={desk.read}
        onSignOut={() => void signOut()}
      />
    </CentreTimeZone>
  );
}

/** The newest view with a clerk at the counter: the one that says they have left knows nothing of their day. */
function useLastSeated(view: ConsoleView | null): ConsoleView | null {
  const [last, setLast] = useState(view);
  const isNewer = view !== null && view.counter.clerk !== null && view !== last;
  if (isNewer) setLast(view);
  return isNewer ? view : last;
}
