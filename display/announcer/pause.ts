/** Resolves after `ms`, or at once when `leaving` aborts. */
export function pause(ms: number, leaving: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      leaving.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    leaving.addEventListener("abort", end);
  });
}
