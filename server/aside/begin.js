import { enableCompileCache } from "node:module";

// JavaScript, for the reason of server/main.js: the program that is named comes stripped and compiled from the cache.
enableCompileCache();
await import(process.argv[2] ?? "");
