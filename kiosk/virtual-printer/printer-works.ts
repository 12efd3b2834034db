import { createAutomaticStatus } from "./automatic-status.ts";
import { createCommandReader } from "./command-reader.ts";
import { createInterpreter } from "./interpreter.ts";
import { startMechanism } from "./mechanism.ts";
import { createMotor } from "./motor.ts";
import type { PaperPath } from "./paper-path.ts";
import type { PrinterClock } from "./printer-clock.ts";
import type { PrinterHealth } from "./printer-health.ts";
import type { PrinterNews } from "./printer-news.ts";
import { createPrinterPort, type PrinterPort } from "./printer-port.ts";
import { createRealtimeScanner } from "./realtime-commands.ts";
import { createReceiveBuffer } from "./receive-buffer.ts";
import type { UnknownCommands } from "./unknown-commands.ts";
import { createWakeUp } from "./wake-up.ts";

/** What the works are built around. */
export interface WorksParts {
  readonly widthDots: number;
  readonly clock: PrinterClock;
  readonly health: PrinterHealth;
  readonly paper: PaperPath;
  readonly news: PrinterNews;
  readonly unknownCommands: UnknownCommands;
}

/** The inside of the printer, from the network socket to the blade. */
export interface PrinterWorks {
  readonly port: PrinterPort;
  /** Forgets everything that was received and is not printed. */
  readonly forget: () => void;
  /** The health has changed: go on, or stop. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
}

const RECEIVE_BUFFER_BYTES = 4096;
/** What Epson's printers say after their buffers were cleared. */
const CLEARED = Uint8Array.of(0x37, 0x25, 0);

/** Puts the works together and starts them. */
export function startWorks({ widthDots, clock, health, paper, news, unknownCommands }: WorksParts): PrinterWorks {
  const bell = createWakeUp();
  const buffer = createReceiveBuffer(RECEIVE_BUFFER_BYTES);
  const scan = createRealtimeScanner();
  const port = createPrinterPort({ buffer, health, onByte });
  const interpreter = createInterpreter(widthDots);
  const automaticStatus = createAutomaticStatus(health, port.say);
  const mechanism = startMechanism({
    reader: createCommandReader(buffer),
    interpreter,
    motor: createMotor({ paper, health, clock, bell, onRow: news.onRow }),
    health,
    bell,
    onUnknown: unknownCommands.note,
    onRoom: port.readMore,
    say: port.say,
    onWish: automaticStatus.wish,
  });

  function onByte(byte: number): void {
    const command = scan(byte);
    if (command?.kind === "status") port.say(Uint8Array.of(health.statusAnswer(command.topic)));
    if (command?.kind === "clear") {
      forget();
      port.say(CLEARED);
    }
    bell.ring();
  }

  function forget(): void {
    buffer.clear();
    interpreter.reset();
    mechanism.abandon();
  }

  function wake(): void {
    bell.ring();
    port.readMore();
    automaticStatus.tellChange();
  }

  return { port, forget, wake, stop: mechanism.stop };
}
