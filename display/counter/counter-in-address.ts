/** The counter's id in `/counter/<id>` or, where pages are files, in `counter.html?counter=<id>`; null when there is none. */
export function counterInAddress({ pathname, search }: Pick<Location, "pathname" | "search">): string | null {
  const asked = new URLSearchParams(search).get("counter");
  const last = pathname.split("/").findLast((part) => part !== "") ?? "";
  const named = asked ?? (last.includes(".") ? "" : decodeURIComponent(last));
  return named === "" || named === "counter" ? null : named;
}
