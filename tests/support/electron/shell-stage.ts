import { startShell, type ShellParts } from "#kiosk/electron/shell.ts";
import type { ShellLog } from "#kiosk/electron/events.ts";
import type { Agent } from "#kiosk/agent/agent.ts";
import type { PinVerdict } from "#kiosk/agent/staff-pin.ts";
import { fakeElectron, type FakeElectron, type FakeElectronSettings, type FakeWindow } from "./fake-electron.ts";
import type { FakeSession } from "./fake-session.ts";

export const PAGE = "http://127.0.0.1:7071/";
export const PIN = "482915";

interface StageSettings extends FakeElectronSettings {
  readonly isWindowed?: boolean;
  readonly isSupervised?: boolean;
  readonly isPinSet?: boolean;
  readonly verdict?: PinVerdict;
  readonly isGpuGivenUp?: boolean;
  readonly startAgent?: ShellParts["startAgent"];
  readonly stopAgent?: () => Promise<void>;
}

/** A shell on a strict fake of Electron, with time that the test moves. */
export class ShellStage {
  readonly fake: FakeElectron;
  /** The log's lines: the event, then what was said with it. */
  readonly log: unknown[][] = [];
  readonly guesses: string[] = [];
  agentsStopped = 0;
  gpuGivenUp = 0;
  /** Tells the shell to stop; known once it has begun. */
  stop = (): void => {};
  readonly #settings: StageSettings;
  #nowMs = 0;
  #timers: { readonly atMs: number; readonly ring: () => void }[] = [];

  constructor(settings: StageSettings = {}) {
    this.#settings = settings;
    this.fake = fakeElectron(settings);
  }

  /** Begins the start; it goes on when the fake becomes ready. */
  begin(): Promise<void> {
    return startShell(this.#parts());
  }

  /** Starts the shell to its open window. */
  async start(): Promise<this> {
    const started = this.begin();
    this.fake.app.becomeReady();
    await started;
    return this;
  }

  get window(): FakeWindow {
    const [window] = this.fake.windows;
    if (window === undefined) throw new Error("no window was opened");
    return window;
  }

  get session(): FakeSession {
    const [session] = this.fake.sessions;
    if (session === undefined) throw new Error("no session was made");
    return session;
  }

  /** Lets time pass and whatever falls due in it happen, in order. */
  pass(ms: number): void {
    const untilMs = this.#nowMs + ms;
    for (;;) {
      const [next] = this.#timers.filter(({ atMs }) => atMs <= untilMs).toSorted((a, b) => a.atMs - b.atMs);
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#nowMs = next.atMs;
      next.ring();
    }
    this.#nowMs = untilMs;
  }

  /** How often a line of this kind was logged. */
  logged(event: keyof ShellLog): number {
    return this.log.filter(([kind]) => kind === event).length;
  }

  #parts(): ShellParts {
    const { isWindowed = false, isSupervised = false, isGpuGivenUp = false, startAgent } = this.#settings;
    return {
      electron: this.fake.electron,
      options: { agent: {} as ShellParts["options"]["agent"], isWindowed, isSupervised },
      preload: "/app/preload.cjs",
      gpuMemory: { isGivenUp: () => isGpuGivenUp, giveUp: () => void (this.gpuGivenUp += 1) },
      onAsked: (stop) => {
        this.stop = stop;
      },
      startAgent: startAgent ?? (() => Promise.resolve(this.#agent())),
      log: new Proxy(
        {},
        {
          get:
            (_, kind) =>
            (...said: unknown[]) =>
              void this.log.push([kind, ...said]),
        },
      ) as ShellLog,
      elapsedMs: () => this.#nowMs,
      after: (ms, ring) => {
        const timer = { atMs: this.#nowMs + ms, ring };
        this.#timers.push(timer);
        return () => void (this.#timers = this.#timers.filter((each) => each !== timer));
      },
    };
  }

  #agent(): Agent {
    const { isPinSet = true, verdict, stopAgent } = this.#settings;
    return {
      url: PAGE,
      staffPin: {
        isSet: () => isPinSet,
        check: async (guess) => {
          this.guesses.push(guess);
          return await Promise.resolve(verdict ?? (guess === PIN ? "right" : "WRONG_CREDENTIALS"));
        },
        set: async () => await Promise.reject(new Error("the shell sets no PIN")),
      },
      [Symbol.asyncDispose]: async () => {
        this.agentsStopped += 1;
        await stopAgent?.();
      },
    };
  }
}
