import { type DeviceReport, type DeviceRequest, deviceRequestSchema } from "./device-message.ts";
import { openDevice, type OpenDevice } from "./open-device.ts";

/** The process at the device: whatever blocks here is ended by killing it. */
let device: Promise<OpenDevice> | null = null;
let last: Promise<void> = Promise.resolve();

const report = (said: DeviceReport): void => void process.send?.(said);

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

process.on("message", (message) => {
  const request = deviceRequestSchema.parse(message);
  last = last.then(() => carryOut(request));
});
// A terminal's Ctrl-C reaches every process; the agent first lets the last ticket out.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
// Whoever waits in a blocked write cannot leave in any other way.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
