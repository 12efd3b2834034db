/** Calls back when a sound device was plugged in or taken away; returns how to stop. A browser does not say which it was. */
export function watchHeadphones(onChange: () => void): () => void {
  // Only a page from a secure context, as the loopback's, has devices.
  if (!("mediaDevices" in navigator)) return () => {};
  const { mediaDevices } = navigator;
  mediaDevices.addEventListener("devicechange", onChange);
  return () => mediaDevices.removeEventListener("devicechange", onChange);
}
