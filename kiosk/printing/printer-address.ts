/** Where a printer is, and by what kind of way. */
export type PrinterAddress = TcpAddress | DeviceAddress;

/** A network printer, usually on port 9100. */
export interface TcpAddress {
  readonly kind: "tcp";
  readonly host: string;
  readonly port: number;
}

/** A printer at this machine: a device file, or a serial line that must be set up before it is used. */
export type DeviceAddress = DeviceFileAddress | SerialAddress;

/** A device file that takes the bytes as they are: /dev/usb/lp0. */
export interface DeviceFileAddress {
  readonly kind: "file";
  readonly path: string;
}

/** A serial line, also one over USB or Bluetooth. */
export interface SerialAddress {
  readonly kind: "serial";
  readonly path: string;
  readonly baudRate: number;
  /** How the printer says "wait": not at all, by the line's own wires, or by characters. */
  readonly flow: "none" | "hardware" | "software";
}

const USUAL_TCP_PORT = 9100;
/** A ticket of 57 kB takes five seconds at this rate, and a minute at 9,600. */
const USUAL_BAUD_RATE = 115_200;

/**
 * Reads `tcp://192.168.1.50:9100`, `file:///dev/usb/lp0`, `serial:///dev/ttyUSB0?baud=115200&flow=hardware` or
 * `serial://COM3`; null when it is none of these.
 */
export function readPrinterAddress(text: string): PrinterAddress | null {
  const url = URL.parse(text);
  if (url === null) return null;
  if (url.protocol === "tcp:") return tcpAddress(url);
  if (url.protocol === "file:") return url.host === "" && url.pathname.length > 1 ? deviceFile(url) : null;
  return url.protocol === "serial:" ? serialAddress(url) : null;
}

function tcpAddress({ hostname, port, pathname }: URL): PrinterAddress | null {
  if (hostname === "" || pathname.length > 1 || port === "0") return null;
  // An IPv6 address stands in brackets only where a port may follow.
  const host = hostname.replace(/^\[|\]$/g, "");
  return { kind: "tcp", host, port: port === "" ? USUAL_TCP_PORT : Number(port) };
}

const deviceFile = ({ pathname }: URL): PrinterAddress => ({ kind: "file", path: decodeURIComponent(pathname) });

function serialAddress({ hostname, pathname, searchParams }: URL): PrinterAddress | null {
  const path = hostname === "" ? decodeURIComponent(pathname) : hostname;
  const baudRate = Number(searchParams.get("baud") ?? USUAL_BAUD_RATE);
  const flow = searchParams.get("flow") ?? "none";
  const isFlow = flow === "none" || flow === "hardware" || flow === "software";
  if (path.length < 2 || !Number.isInteger(baudRate) || baudRate < 1200 || !isFlow) return null;
  return { kind: "serial", path, baudRate, flow };
}
