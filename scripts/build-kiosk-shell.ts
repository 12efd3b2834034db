import { buildShell } from "./kiosk-shell/build-shell.ts";

await buildShell();
