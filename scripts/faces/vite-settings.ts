import { readdirSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { InlineConfig } from "vite";
import { type Face, type FaceName, houseDir } from "./faces.ts";
import { orderLayers } from "./order-layers.ts";
import { preloadFonts } from "./preload-fonts.ts";

const PACKAGES = [
  { name: "react", test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/].*\.js$/, priority: 1 },
  // Wanted by a page that is itself loaded late.
  { name: "zod", test: /[\\/]node_modules[\\/]zod[\\/].*\.js$/, priority: 1 },
  { name: "packages", test: /[\\/]node_modules[\\/].*\.[cm]?js$/ },
];

/** The faces that speak. */
const VOICED: ReadonlySet<FaceName> = new Set(["kiosk", "board"]);

/** How Vite treats a face, whether it builds it or serves it for development. Every HTML file beside index.html is a page. */
export function viteSettings(face: Face): InlineConfig {
  const root = join(houseDir, face.source);
  return {
    root,
    configFile: false,
    envDir: false,
    base: "./",
    // What stands beside the page as it is: the voices.
    publicDir: VOICED.has(face.name) ? join(houseDir, "ui/public") : false,
    mode: "production",
    logLevel: "warn",
    plugins: [react(), preloadFonts(), orderLayers()],
    build: {
      // The pages' content security policy allows no inline script and no data: URL.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      emptyOutDir: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: pagesOf(root),
        // What packages brought changes seldom and is loaded beside our own code.
        output: { codeSplitting: { groups: PACKAGES } },
      },
    },
  };
}

function pagesOf(root: string): string[] {
  return readdirSync(root)
    .filter((file) => file.endsWith(".html"))
    .map((file) => join(root, file));
}
