import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { SessionOpened } from "#shared/protocol/requests.ts";
import { NoticesProvider } from "#ui/notices/NoticesProvider.tsx";
import { useState } from "react";
import { directorSession, endDirectorSession } from "./director-session.ts";
import { LinkedDirector } from "./LinkedDirector.tsx";
import { returnPath } from "./return-path.ts";
import { DirectorSignIn } from "./sign-in/DirectorSignIn.tsx";

/** The director's screen: signed in or not. */
export function DirectorApp() {
  const [session, setSession] = useState(directorSession.get);
  const [ended, setEnded] = useState<RefusalCode | null>(null);
  const begin = (opened: SessionOpened): void => {
    directorSession.keep(opened);
    const wanted = returnPath(location.search);
    if (wanted === null) setSession(opened);
    else location.replace(wanted);
  };
  if (session === null) return <DirectorSignIn ended={ended} onSignedIn={begin} />;
  const end = (code: RefusalCode | null): void => {
    void endDirectorSession(session.token);
    setEnded(code);
    setSession(null);
  };
  return (
    <NoticesProvider>
      <LinkedDirector key={session.token} token={session.token} onEnd={end} />
    </NoticesProvider>
  );
}
