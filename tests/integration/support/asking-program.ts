import { startAside } from "#server/aside/aside.ts";

setInterval(() => {}, 60_000);
// Tells whose answer it waits for, and waits.
const aside = startAside(new URL("odd-program.ts", import.meta.url));
process.stdout.write(`${await aside.ask<number>("who")}\n`);
