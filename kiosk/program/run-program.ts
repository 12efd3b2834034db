import { StartFault } from "./start-fault.ts";

/** How one of the kiosk's programs is run. */
export interface Program<Running extends AsyncDisposable> {
  /** Said before the sentence when it cannot start. */
  readonly name: string;
  /** @throws StartFault with the sentence. */
  readonly start: () => Promise<Running>;
  /** Where it is, for whoever started it. */
  readonly whereabouts: (running: Running) => Readonly<Record<string, string | number>>;
}

/** Starts a program, says where on stdout in one line of JSON, and runs until told to stop. */
export async function runProgram<Running extends AsyncDisposable>(program: Program<Running>): Promise<void> {
  try {
    await runUntilStopped(program);
  } catch (error) {
    if (!(error instanceof StartFault)) throw error;
    process.stderr.write(`${program.name}: ${error.message}\n`);
    process.exitCode = 1;
  }
}

async function runUntilStopped<Running extends AsyncDisposable>({ start, whereabouts }: Program<Running>) {
  const stop = new Promise((resolve) => {
    process.once("SIGINT", resolve);
    // Told twice, it still finishes what it began.
    process.on("SIGTERM", resolve);
  });
  await using running = await start();
  process.stdout.write(`${JSON.stringify({ ready: true, ...whereabouts(running) })}\n`);
  await stop;
}
