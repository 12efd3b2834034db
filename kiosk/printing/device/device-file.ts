import { constants } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { DeviceListener, OpenDevice } from "./open-device.ts";

/** A printer with nothing to say makes a read return nothing, at once: ask again a little later. */
const NOTHING_SAID_MS = 10;
const LONGEST_ANSWER_BYTES = 256;

/** Opens a device file, for reading too where it answers. @throws the system's error; also for a file that is no device. */
export async function openDeviceFile(path: string, listener: DeviceListener): Promise<OpenDevice> {
  const found = await stat(path);
  if (found.isFile() || found.isDirectory()) throw new Error(`${path} is no device`);
  // A pipe that is opened for both would read back what was written.
  const isPipe = found.isFIFO();
  const file = await open(path, (isPipe ? constants.O_WRONLY : constants.O_RDWR) | constants.O_NOCTTY);
  if (!isPipe) void readFrom(file, listener);
  return {
    async write(bytes) {
      for (let taken = 0; taken < bytes.length;) taken += (await file.write(bytes, taken)).bytesWritten;
    },
  };
}

async function readFrom(file: FileHandle, { onBytes, onLost }: DeviceListener): Promise<void> {
  const buffer = new Uint8Array(LONGEST_ANSWER_BYTES);
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer);
      if (bytesRead === 0) await pause(NOTHING_SAID_MS);
      else onBytes(buffer.slice(0, bytesRead));
    }
  } catch (error) {
    if (!isOneWay(error)) onLost(error);
  }
}

/** A printer that was built without a way back is not lost, only mute. */
const isOneWay = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "EINVAL";
