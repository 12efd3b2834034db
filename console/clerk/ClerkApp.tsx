import { useState } from "react";
import { clerkSession, type ClerkSession } from "./clerk-session.ts";
import { LinkedConsole } from "./LinkedConsole.tsx";
import { SignInGate } from "./sign-in/SignInGate.tsx";
import type { SessionEnd } from "./thanks/day-of-work.ts";
import { ThanksScreen } from "./thanks/ThanksScreen.tsx";

/** The console: signed in, thanked, or not signed in. */
export function ClerkApp() {
  const [session, setSession] = useState(clerkSession.get);
  const [ended, setEnded] = useState<SessionEnd | null>(null);
  const begin = (opened: ClerkSession): void => {
    clerkSession.keep(opened);
    setSession(opened);
  };
  const end = (how: SessionEnd): void => {
    clerkSession.forget();
    setEnded(how);
    setSession(null);
  };
  if (session !== null) return <LinkedConsole key={session.token} session={session} onEnd={end} />;
  if (ended?.work) {
    return <ThanksScreen work={ended.work} isSignedOut={ended.code === null} onDone={() => setEnded(null)} />;
  }
  return <SignInGate ended={ended?.code ?? null} onSignedIn={begin} />;
}
