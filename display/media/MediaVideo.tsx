import { useEffect, useEffectEvent, useRef } from "react";

interface MediaVideoProps {
  readonly url: string;
  readonly hasSound: boolean;
  readonly onPlayed: () => void;
  readonly onFailed: () => void;
}

/** A video that has not gone on for so long is given up. */
const STUCK_MS = 15_000;

/** A video from its beginning to its end. Without leave to sound it plays muted. */
export function MediaVideo({ url, hasSound, onPlayed, onFailed }: MediaVideoProps) {
  const place = useRef<HTMLVideoElement>(null);
  const failed = useEffectEvent(onFailed);
  useEffect(() => {
    const video = place.current;
    if (video === null) return undefined;
    video.src = url;
    video.muted = !hasSound;
    void start(video);
    let heardAt = -1;
    const watch = setInterval(() => {
      if (video.currentTime === heardAt) failed();
      heardAt = video.currentTime;
    }, STUCK_MS);
    return () => {
      clearInterval(watch);
      release(video);
    };
  }, [url, hasSound]);
  return (
    <video
      className="media-item"
      ref={place}
      muted
      playsInline
      disablePictureInPicture
      onEnded={onPlayed}
      onError={onFailed}
    />
  );
}

async function start(video: HTMLVideoElement): Promise<void> {
  try {
    await video.play();
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "NotAllowedError") return;
    // No person has touched this screen yet: better seen than not played.
    video.muted = true;
    await video.play().catch(() => undefined);
  }
}

/** An element without a source holds neither decoder nor buffer, whenever it is collected. */
function release(video: HTMLVideoElement): void {
  video.pause();
  video.removeAttribute("src");
  video.load();
}
