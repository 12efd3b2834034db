import type { WaitPromise } from "#shared/domain/event.ts";
import type { PromisedWait } from "#shared/forecast/promise.ts";
import { upToTheMinute } from "#shared/forecast/up-to-the-minute.ts";
import type { FieldId } from "#shared/kit/ids.ts";

/** A promise of the log as the calibration learns from it. */
export const asPromised = (fieldId: FieldId, promise: WaitPromise): PromisedWait => ({
  ...promise,
  fieldId,
  isCertain: promise.p90S === upToTheMinute(promise.p50S),
});
