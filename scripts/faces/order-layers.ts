import type { Plugin } from "vite";

/** As ui/tokens.css has it. */
const ORDER = "@layer tokens,base,components,face;";

/**
 * Begins every built style sheet with the order of the cascade layers: whichever of a page's sheets is met first, and what
 * pages loaded late share moves into sheets of its own, components stand above the base and faces above both.
 */
export function orderLayers(): Plugin {
  return {
    name: "order-layers",
    apply: "build",
    generateBundle(_, bundle) {
      for (const asset of Object.values(bundle))
        if (asset.type === "asset" && asset.fileName.endsWith(".css")) asset.source = `${ORDER}${String(asset.source)}`;
    },
  };
}
