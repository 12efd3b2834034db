import { enableCompileCache } from "node:module";

// JavaScript, so that a start loads no TypeScript compiler: what is loaded after this line comes stripped and compiled
// from the cache.
enableCompileCache();
const { leaveOutMessages } = await import("./leave-out-messages.ts");
leaveOutMessages();
const { run } = await import("./run.ts");
await run();
