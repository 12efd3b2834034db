import { clerkId, counterId, type ClerkId, type CounterId } from "#shared/kit/ids.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { SignInOptions } from "#shared/protocol/requests.ts";
import { isRecord, postJson } from "#ui/link/post-json.ts";
import { useReducer, useState } from "react";
import type { ClerkSession } from "../clerk-session.ts";
import { readSession } from "../../session/read-session.ts";
import { browserMemory } from "../../session/browser-memory.ts";
import { entryFor, reduceEntry, signInRequest } from "./sign-in-entry.ts";
import { SignInScreen } from "./SignInScreen.tsx";

interface SignInProps {
  readonly options: SignInOptions;
  /** Why the last session ended, when it did. */
  readonly ended: RefusalCode | null;
  readonly onSignedIn: (session: ClerkSession) => void;
}

/** Signs a clerk in at a counter. */
export function SignIn({ options, ended, onSignedIn }: SignInProps) {
  const [entry, send] = useReducer(reduceEntry, options, (from) => entryFor(from, lastHere.get()));
  const [isAsking, setAsking] = useState(false);
  const [refused, setRefused] = useState(ended);
  const submit = async () => {
    const request = signInRequest(entry);
    if (request === null || isAsking) return;
    setAsking(true);
    const reply = await postJson("/api/v1/sessions/clerk", request, readSession);
    setAsking(false);
    send({ type: "clear" });
    if (!reply.ok) return setRefused(reply.code);
    const { pin: _, ...place } = request;
    lastHere.keep(place);
    onSignedIn({ ...reply.value, ...place });
  };
  return (
    <SignInScreen
      options={options}
      entry={entry}
      isAsking={isAsking}
      refused={refused}
      onMessage={(message) => {
        setRefused(null);
        send(message);
      }}
      onSubmit={() => void submit()}
    />
  );
}

/** Who signed in on this computer last: most days the same clerk at the same counter. */
const lastHere = browserMemory("luot.console.last", readPlace, globalThis.localStorage);

function readPlace(raw: unknown): { readonly counterId: CounterId; readonly clerkId: ClerkId } | null {
  if (!isRecord(raw) || typeof raw["counterId"] !== "string" || typeof raw["clerkId"] !== "string") return null;
  return { counterId: counterId(raw["counterId"]), clerkId: clerkId(raw["clerkId"]) };
}
