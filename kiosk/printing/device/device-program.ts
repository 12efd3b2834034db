import { type DeviceReport, type DeviceRequest, deviceRequestSchema } from "./device-message.ts";
import { openDevice, type OpenDevice } from "./open-device.ts";

/** The process at the device: whatever blocks here is ended by killing it. */
let device: Promise<OpenDevice> | null = null;
let last: Promise<void> = Promise.resolve();

// Electron's processes hear their parent through a port of their own.
const port = process.versions.electron === undefined ? null : process.parentPort;

const report = (said: DeviceReport): void => void (port === null ? process.send?.(said) : port.postMessage(said));

async function carryOut(request: DeviceRequest): Promise<void> {
  try {
    if (request.kind === "write") await (await device)?.write(request.bytes);
    else await (device ??= open(request));
    report({ kind: "done" });
  } catch (error) {
    report({ kind: "failed", reason: String(error) });
    if (request.kind === "open") device = null;
  }
}

const open = ({ address }: Extract<DeviceRequest, { kind: "open" }>): Promise<OpenDevice> =>
  openDevice(address, {
    onBytes: (bytes) => report({ kind: "said", bytes }),
    onLost: (error) => report({ kind: "lost", reason: String(error) }),
  });

const hear = (message: unknown): void => {
  const request = deviceRequestSchema.parse(message);
  last = last.then(() => carryOut(request));
};

process.on("message", hear);
port?.on("message", ({ data }) => hear(data));
// A terminal's Ctrl-C reaches every process; the agent first lets the last ticket out.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
// Whoever waits in a blocked write cannot leave in any other way.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
