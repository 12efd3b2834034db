import type { WaitPromise } from "#shared/domain/event.ts";
import type { PromisedWait } from "#shared/forecast/promise.ts";
import { promiseEnd } from "#shared/forecast/promise-end.ts";
import type { FieldId } from "#shared/kit/ids.ts";

/** A promise of the log as the calibration learns from it. */
export const asPromised = (fieldId: FieldId, promise: WaitPromise): PromisedWait => ({
  ...promise,
  fieldId,
  isCertain: promise.p90S === promiseEnd(promise.p50S),
});
