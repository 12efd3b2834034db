import { html, type Markup } from "#server/http/html.ts";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { LANGUAGES, type Language } from "#shared/kit/local-text.ts";

/** A page of the reports. */
export interface ReportShell {
  readonly language: Language;
  readonly title: string;
  /** The page's own address, for the other languages. */
  readonly path: string;
  readonly body: Markup;
}

/** A whole page as text; it needs no script, and its style and letters come from this server. */
export function reportShell({ language, title, path, body }: ReportShell): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/reports/report.css" />
      </head>
      <body>
        <nav class="languages" aria-label="${catalogueOf(language).common.language}">
          ${LANGUAGES.map((other) => languageLink(other, language, path))}
        </nav>
        <main>${body}</main>
      </body>
    </html>`.markup;
}

function languageLink(other: Language, current: Language, path: string): Markup {
  const name = catalogueOf(other).common.languageName;
  if (other === current) return html`<span lang="${other}" aria-current="true">${name}</span>`;
  return html`<a lang="${other}" hreflang="${other}" href="${path}?lang=${other}">${name}</a>`;
}
