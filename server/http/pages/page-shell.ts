import type { Language } from "#shared/kit/local-text.ts";

import { html, type Markup } from "../html.ts";

/** Where the script stands that keeps a page right. */
export const FOLLOW_SCRIPT = "/follow-ticket.js";

/** One page of the server's own. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  /** The page keeps itself right every so many seconds, with its script or without; null for one that will not change. */
  readonly refreshSeconds: number | null;
  readonly body: Markup;
}

/** A whole page as text. */
export function pageText({ language, title, refreshSeconds, body }: Page): string {
  const refresh =
    refreshSeconds === null
      ? null
      : html`<noscript><meta http-equiv="refresh" content="${refreshSeconds}" /></noscript>
          <script src="${FOLLOW_SCRIPT}" data-seconds="${refreshSeconds}" defer></script>`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh}
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/page.css" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.markup;
}
