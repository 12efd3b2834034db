import type { Session } from "electron";
import { type FakeEvents, fakeEvents } from "./fake-events.ts";
import { strict } from "./strict.ts";

type Decide<Answer> = (answer: Answer) => void;

/** A profile: what it was told to allow, and its questions. Electron's own answers are kind: all is allowed until somebody says no. */
export interface FakeSession {
  readonly electron: Session;
  readonly name: string;
  readonly events: FakeEvents;
  mayRequest: (permission: string, from: string) => boolean;
  mayCheck: (permission: string, from: string) => boolean;
  mayUseDevice: () => boolean;
  isCancelled: (url: string) => boolean;
}

export function fakeSession(name: string): FakeSession {
  const events = fakeEvents("session", ["will-download"]);
  const session: FakeSession = {
    electron: strict("session", {
      on: events.on,
      setPermissionRequestHandler: (
        handle: (contents: null, permission: string, decide: Decide<boolean>, details: object) => void,
      ) => {
        session.mayRequest = (permission, requestingUrl) =>
          answerOf<boolean>((decide) => handle(null, permission, decide, { requestingUrl, isMainFrame: true }));
      },
      setPermissionCheckHandler: (check: (contents: null, permission: string, origin: string) => boolean) => {
        session.mayCheck = (permission, origin) => check(null, permission, origin);
      },
      setDevicePermissionHandler: (check: (details: object) => boolean) => {
        session.mayUseDevice = () => check({ deviceType: "usb" });
      },
      webRequest: strict("webRequest", {
        onBeforeRequest: (handle: (details: { url: string }, decide: Decide<{ cancel: boolean }>) => void) => {
          session.isCancelled = (url) => answerOf<{ cancel: boolean }>((decide) => handle({ url }, decide)).cancel;
        },
      }),
    } satisfies Partial<Record<keyof Session, unknown>>) as unknown as Session,
    name,
    events,
    mayRequest: () => true,
    mayCheck: () => true,
    mayUseDevice: () => true,
    isCancelled: () => false,
  };
  return session;
}

/** What a callback is told, which must be at once. */
function answerOf<Answer>(ask: (decide: Decide<Answer>) => void): Answer {
  const told: Answer[] = [];
  ask((answer) => void told.push(answer));
  const [answer] = told;
  if (answer === undefined) throw new Error("no answer was given");
  return answer;
}
