import { enableCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";

// A crowd of screens comes at once and stays. A young generation that grew with it is never given back: a third of the
// memory of each.
setFlagsFromString("--semi-space-growth-factor=1");
// Half of a cold start is compiling; everything else is loaded once the cache is on.
enableCompileCache();
const { run } = await import("./run.ts");
await run();
