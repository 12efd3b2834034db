// Keeps a ticket's page right without turning it over: a phone that loses its link keeps what it shows, and says so.

const seconds = Number(document.currentScript?.dataset["seconds"] ?? "15");
let timer = setTimeout(() => void refresh(), seconds * 1000);

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") void refresh();
});

async function refresh() {
  clearTimeout(timer);
  const fresh = await freshPage();
  document.querySelector("[data-lost]")?.toggleAttribute("hidden", fresh !== null);
  if (fresh !== null) take(fresh);
  if (fresh === null || goesOn(fresh)) timer = setTimeout(() => void refresh(), seconds * 1000);
}

async function freshPage() {
  try {
    const answer = await fetch(location.href, { signal: AbortSignal.timeout(10_000) });
    // A ticket of yesterday is not found any more; that is an answer too.
    if (!answer.ok && answer.status !== 404) return null;
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return null;
  }
}

/**
 * Writes only what changed, so that a screen reader hears the change alone; a page of another kind is turned over.
 * @param {Document} fresh
 */
function take(fresh) {
  if (fresh.querySelector("[data-part]") === null) return location.reload();
  for (const part of document.querySelectorAll("[data-part]")) {
    const next = fresh.querySelector(`[data-part="${part.getAttribute("data-part")}"]`);
    if (next === null || next.outerHTML === part.outerHTML) continue;
    part.className = next.className;
    part.innerHTML = next.innerHTML;
  }
}

/** @param {Document} page */
const goesOn = (page) => page.querySelector("script[data-seconds]") !== null;
