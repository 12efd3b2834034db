/* oxlint-disable typescript/no-unsafe-member-access, typescript/unbound-method -- it runs in a page and has no types */
// Runs in a board's page, before it: the browser's own report of each number's paint, and every sound given to a clock that runs.
{
  const painted = {};
  const sounded = [];
  Object.assign(globalThis, { noted: { painted, sounded } });
  new MutationObserver(() => {
    for (const each of document.querySelectorAll(".featured-number, .call-tile-number"))
      if (!each.hasAttribute("elementtiming")) each.setAttribute("elementtiming", each.textContent);
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { identifier, renderTime } of list.getEntries())
      painted[identifier] ??= performance.timeOrigin + renderTime;
  }).observe({ type: "element", buffered: true });
  for (const source of [OscillatorNode, AudioBufferSourceNode]) {
    const { start } = source.prototype;
    source.prototype.start = function (...when) {
      if (this.context.state === "running") sounded.push(performance.timeOrigin + performance.now());
      return start.apply(this, when);
    };
  }
}
