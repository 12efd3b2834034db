const WITHIN_MS = 600;
const WITHIN_PX = 60;

interface Tap {
  readonly atMs: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Hears the first of several taps in one place: the others would press what has just come under the finger on the next
 * screen. Where tapping again is meant, as on a key of the keypad, the element or one around it has `data-repeats`.
 */
export function ignoreDoubleTaps(page: Document): void {
  let last: Tap = { atMs: -Infinity, x: 0, y: 0 };
  const ignored = new Set<number>();
  const listen = { capture: true };
  page.addEventListener(
    "pointerdown",
    (event) => {
      const tap = { atMs: performance.now(), x: event.clientX, y: event.clientY };
      const isIgnored = isAgain(last, tap) && !mayRepeat(event.target);
      last = tap;
      // A first finger begins a new gesture: what earlier ones did is over.
      if (event.isPrimary) ignored.clear();
      if (!isIgnored) return;
      ignored.add(event.pointerId);
      silence(event);
    },
    listen,
  );
  // Each finger's gesture ends for itself; a key's click belongs to no finger.
  for (const type of ["pointerup", "click"] as const)
    page.addEventListener(type, (event) => isOf(event, ignored) && silence(event), listen);
}

const isOf = (event: Event, ignored: ReadonlySet<number>): boolean =>
  event instanceof PointerEvent && ignored.has(event.pointerId);

const isAgain = (last: Tap, tap: Tap): boolean =>
  tap.atMs - last.atMs < WITHIN_MS && Math.hypot(tap.x - last.x, tap.y - last.y) < WITHIN_PX;

const mayRepeat = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("[data-repeats]") !== null;

function silence(event: Event): void {
  event.stopPropagation();
  if (event.cancelable) event.preventDefault();
}
