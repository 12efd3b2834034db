import { assertNever } from "#shared/kit/assert-never.ts";
import type { CommandReader } from "./command-reader.ts";
import type { Interpreter, PrinterAction } from "./interpreter.ts";
import type { Motor } from "./motor.ts";
import type { PrinterHealth } from "./printer-health.ts";
import type { WakeUp } from "./wake-up.ts";

/** What the mechanism works with, and whom it tells. */
export interface MechanismParts {
  readonly reader: CommandReader;
  readonly interpreter: Interpreter;
  readonly motor: Motor;
  readonly health: PrinterHealth;
  /** Rings when bytes have arrived or the health may have changed. */
  readonly bell: WakeUp;
  readonly onUnknown: (bytes: Uint8Array) => void;
  /** Bytes were taken from the receive buffer. */
  readonly onRoom: () => void;
  readonly say: (bytes: Uint8Array) => void;
  readonly onWish: (isWished: boolean) => void;
}

/** Carries out one command after the other. */
export interface Mechanism {
  /** Forgets what it is doing and what it has half read. */
  abandon(): void;
  /** Resolves when it stands still for good. */
  readonly stop: () => Promise<void>;
}

/** Starts a mechanism. */
export function startMechanism(parts: MechanismParts): Mechanism {
  const { reader, interpreter, motor, health, bell } = parts;
  const life = new AbortController();
  let work = new AbortController();

  async function run(): Promise<void> {
    while (!life.signal.aborted) {
      const command = health.isStopped ? null : reader.next();
      parts.onRoom();
      if (command === null) {
        await bell.wait();
        continue;
      }
      if (command.kind === "unknown") parts.onUnknown(command.bytes);
      await perform(interpreter.actionsFor(command), work.signal);
    }
  }

  async function perform(actions: readonly PrinterAction[], signal: AbortSignal): Promise<void> {
    for (const action of actions) {
      await performOne(action, signal);
      if (signal.aborted) return;
    }
  }

  async function performOne(action: PrinterAction, signal: AbortSignal): Promise<void> {
    switch (action.kind) {
      case "rows":
        for (const row of action.rows) await motor.move(row, signal);
        return;
      case "cut":
        return motor.cut(signal);
      case "report-paper":
        return health.faults.answers === "all" ? parts.say(Uint8Array.of(health.paperAnswer())) : undefined;
      case "automatic-status":
        return parts.onWish(action.isWished);
      case "say":
        return parts.say(action.bytes);
      default:
        return assertNever(action);
    }
  }

  function abandon(): void {
    work.abort();
    work = new AbortController();
    reader.reset();
    bell.ring();
  }

  const running = run();
  return {
    abandon,
    async stop() {
      life.abort();
      abandon();
      await running;
    },
  };
}
