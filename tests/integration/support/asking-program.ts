import { startAside } from "#server/aside/aside.ts";
import type { OddQuestion } from "./odd-program.ts";

setInterval(() => {}, 60_000);
// Tells whose answer it waits for, or whose next question: the process at rest, or one at work.
const aside = startAside(new URL("odd-program.ts", import.meta.url));
const say = (pid: number): void => void process.stdout.write(`${pid}\n`);
const isAtWork = process.argv[2] === "work";
say(await aside.ask<number>((isAtWork ? "work" : "who") satisfies OddQuestion, say));
