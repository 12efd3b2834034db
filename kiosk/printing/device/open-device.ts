import type { DeviceAddress } from "../printer-address.ts";
import { openDeviceFile } from "./device-file.ts";

/** A device that is open. */
export interface OpenDevice {
  /** Resolves when the device has taken all of it, which may be never. @throws the system's error. */
  write(bytes: Uint8Array): Promise<void>;
}

/** Hears what comes from a device. */
export interface DeviceListener {
  readonly onBytes: (bytes: Uint8Array) => void;
  /** The device is gone. */
  readonly onLost: (error: unknown) => void;
}

/** Opens a device for as long as the process lives. @throws the system's error when it cannot. */
export async function openDevice(address: DeviceAddress, listener: DeviceListener): Promise<OpenDevice> {
  if (address.kind === "file") return openDeviceFile(address.path, listener);
  // Loads native code that a device file does not need.
  const { openSerialLine } = await import("./serial-line.ts");
  return openSerialLine(address, listener);
}
