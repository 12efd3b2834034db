import type { EpochMs } from "#shared/kit/time.ts";

/** What a house needs from the start of its clock until everybody is at their door. */
const LEAD_MS = 10_000;

/** The server's clock flag for a day that begins at `fromMs`, as soon as a house that starts now is ready. */
export function clockText(fromMs: number, speed: number, now: EpochMs): string {
  const seconds = Math.max(0, Math.floor((fromMs - LEAD_MS * speed) / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const time = parts.map((part) => String(part).padStart(2, "0")).join(":");
  return `${time}@${speed}@${new Date(now).toISOString()}`;
}
