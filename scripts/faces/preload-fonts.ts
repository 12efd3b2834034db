import type { HtmlTagDescriptor, Plugin } from "vite";

/** The weights on the first screen of every face. Vietnamese takes its letters from all three files of a weight. */
const FIRST = /be-vietnam-pro-(?:latin|latin-ext|vietnamese)-(?:400|600|700)-normal-[^/]*\.woff2$/;

/** Asks for the letters together with the code, so that no page is first drawn in another font. */
export function preloadFonts(): Plugin {
  return {
    name: "preload-fonts",
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => FIRST.test(file))
          .map(preloadOf),
    },
  };
}

const preloadOf = (file: string): HtmlTagDescriptor => ({
  tag: "link",
  injectTo: "head",
  attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href: `./${file}` },
});
