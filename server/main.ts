import { enableCompileCache } from "node:module";

// Half of a cold start is compiling; everything else is loaded once the cache is on.
enableCompileCache();
const { run } = await import("./run.ts");
await run();
