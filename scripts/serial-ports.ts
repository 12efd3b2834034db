import { serialPorts } from "#kiosk/printing/device/serial-ports.ts";

process.stdout.write(`${JSON.stringify({ serialPorts: await serialPorts() })}\n`);
