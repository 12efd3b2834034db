import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { useState } from "react";
import { clerkSession, type ClerkSession } from "./clerk-session.ts";
import { LinkedConsole } from "./LinkedConsole.tsx";
import { SignInGate } from "./sign-in/SignInGate.tsx";

/** The console: signed in or not. */
export function ClerkApp() {
  const [session, setSession] = useState(clerkSession.get);
  const [ended, setEnded] = useState<RefusalCode | null>(null);
  const begin = (opened: ClerkSession): void => {
    clerkSession.keep(opened);
    setSession(opened);
  };
  const end = (code: RefusalCode | null): void => {
    clerkSession.forget();
    setEnded(code);
    setSession(null);
  };
  if (session === null) return <SignInGate ended={ended} onSignedIn={begin} />;
  return <LinkedConsole key={session.token} session={session} onEnd={end} />;
}
