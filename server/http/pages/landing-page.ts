import type { Centre } from "#shared/domain/centre.ts";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { textIn, type Language } from "#shared/kit/local-text.ts";

import { html } from "../html.ts";
import { pageText } from "./page-shell.ts";

/** What stands at the server's bare address: a door to each face. */
export function landingPage(centre: Centre, language: Language): string {
  const { landing, start, common } = catalogueOf(language);
  const doors = [
    { path: "/board/", name: start.board, what: landing.board },
    { path: "/console/", name: start.console, what: landing.console },
    { path: "/director/", name: start.director, what: landing.director },
  ].map(
    ({ path, name, what }) =>
      html`<li>
        <a href="${path}"><strong>${name}</strong>${what}</a>
      </li>`,
  );
  const title = textIn(language, centre.name);
  const body = html`<h1>${title}</h1>
    <p class="soft">${landing.choose}</p>
    <ul class="doors">
      ${doors}
    </ul>
    <p><a href="/api/v1/openapi.json">${landing.integration}</a></p>`;
  return pageText({ language, title: `${common.product} · ${title}`, refreshSeconds: null, body });
}
