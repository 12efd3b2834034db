import { SerialPort } from "serialport";
import type { SerialAddress } from "../printer-address.ts";
import type { DeviceListener, OpenDevice } from "./open-device.ts";

/** Opens a serial line with eight bits and no parity, as printers come. @throws the system's error. */
export async function openSerialLine(address: SerialAddress, listener: DeviceListener): Promise<OpenDevice> {
  const { path, baudRate, flow } = address;
  const bySigns = flow === "software";
  const line = new SerialPort({
    path,
    baudRate,
    rtscts: flow === "hardware",
    xon: bySigns,
    xoff: bySigns,
    autoOpen: false,
  });
  await new Promise<void>((resolve, reject) => line.open((error) => (error ? reject(error) : resolve())));
  line.on("data", (bytes: Buffer) => listener.onBytes(bytes));
  line.on("error", listener.onLost).on("close", listener.onLost);
  return {
    async write(bytes) {
      line.write(bytes);
      // What the line has not carried yet must not use up the patience for an answer.
      await new Promise<void>((resolve, reject) => line.drain((error) => (error ? reject(error) : resolve())));
    },
  };
}
