/** Runs tasks one after the other in the order given. A task that fails is its caller's concern, the next one runs. */
export type OneAtATime = <Value>(task: () => Promise<Value>) => Promise<Value>;

/** A line of its own, empty at first. */
export function oneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => {});
    return result;
  };
}
