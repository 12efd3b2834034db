import type { Language } from "#shared/kit/local-text.ts";

import { html, type Markup } from "../html.ts";

/** One page of the server's own. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  /** After so many seconds the browser asks again; null for a page that will not change. */
  readonly refreshSeconds: number | null;
  readonly body: Markup;
}

/** A whole page as text. */
export function pageText({ language, title, refreshSeconds, body }: Page): string {
  const refresh = refreshSeconds === null ? null : html`<meta http-equiv="refresh" content="${refreshSeconds}" />`;
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
