type Attributes = Readonly<Record<string, string | number>>;

/** One SVG element; numbers are rounded to a tenth of a pixel. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(valueText(value))}"`);
  const opening = `${name}${written.join("")}`;
  return children.length === 0 ? `<${opening}/>` : `<${opening}>${children.join("")}</${name}>`;
}

/** Words at a place. */
export const words = (text: string, attributes: Attributes): string => element("text", attributes, escaped(text));

/** What a browser shows when a pointer rests on the element around it. */
export const hint = (text: string): string => element("title", {}, escaped(text));

const valueText = (value: string | number): string =>
  typeof value === "number" ? String(Math.round(value * 10) / 10) : value;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
