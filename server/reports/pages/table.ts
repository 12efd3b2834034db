import { html, type Markup } from "#server/http/html.ts";

/** A column: its header, and what stands under it. The first column names the row. */
export interface TableColumn<Row> {
  readonly header: string;
  readonly cell: (row: Row) => string | number | Markup;
}

/** A table with a title; `total` is its last line, set apart. */
export function table<Row>(
  title: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  total?: Row,
): Markup {
  return html`<section>
    <h2>${title}</h2>
    <table>
      <thead>
        <tr>
          ${columns.map(({ header }) => html`<th scope="col">${header}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => line(columns, row))}
      </tbody>
      ${
        total === undefined
          ? null
          : html`<tfoot>
              ${line(columns, total)}
            </tfoot>`
      }
    </table>
  </section>`;
}

function line<Row>([first, ...others]: readonly TableColumn<Row>[], row: Row): Markup {
  return html`<tr>
    <th scope="row">${first?.cell(row) ?? null}</th>
    ${others.map(({ cell }) => html`<td>${cell(row)}</td>`)}
  </tr>`;
}
