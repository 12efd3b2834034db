import type { CentreSetup } from "#server/centre-file/read-centre-file.ts";
import type { Catalogue } from "#shared/i18n/catalogue.ts";

import { portsOf } from "./house-options.ts";
import type { HouseOptions } from "./house-options.ts";

/** What a newcomer reads when the house is ready: an address for each face, and the demo's PINs. */
export function welcomeLines(
  { start }: Catalogue,
  options: HouseOptions,
  { centre, demo }: CentreSetup,
): readonly string[] {
  const ports = portsOf(options.port);
  const server = `http://127.0.0.1:${ports.server}`;
  const addresses: readonly (readonly [string, string])[] = [
    [start.kiosk, `http://127.0.0.1:${ports.kiosk}/`],
    [start.printer, `http://127.0.0.1:${ports.printerPage}/`],
    [start.board, `${server}/board/`],
    [start.console, `${server}/console/`],
    [start.director, `${server}/director/`],
  ];
  const width = Math.max(...addresses.map(([name]) => name.length));
  return [
    "",
    `  ${start.ready(centre.name.vi)}`,
    "",
    ...addresses.map(([name, address]) => `  ${name.padEnd(width)}   ${address}`),
    "",
    ...(demo === null ? [] : [`  ${start.pins(pinsOf(demo.pins), demo.directorPassword)}`]),
    `  ${start.data(options.dataDir)}`,
    `  ${start.stop}`,
    "",
  ];
}

// The demo's PINs count on from each other: the first and the last say them all.
function pinsOf(pins: Readonly<Record<string, string>>): string {
  const all = Object.values(pins);
  return all.length < 3 ? all.join(", ") : `${all[0]} … ${all.at(-1)}`;
}
