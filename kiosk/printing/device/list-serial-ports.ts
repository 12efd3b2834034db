import { SerialPort } from "serialport";

/** Tells whoever started this process the paths of the serial lines. Where udevadm is missing, this ends it. */
const found = await SerialPort.list();
process.send?.(found.map(({ path }) => path));
