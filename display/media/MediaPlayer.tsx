import type { MediaSettings } from "#shared/domain/board-plan.ts";
import type { MediaItem } from "#shared/protocol/media.ts";
import { useEffect, useEffectEvent } from "react";
import { mediaUrl } from "./media-list.ts";
import { MediaVideo } from "./MediaVideo.tsx";
import "./media-player.css";

interface MediaPlayerProps {
  readonly item: MediaItem;
  readonly settings: MediaSettings;
  readonly onPlayed: () => void;
  readonly onFailed: () => void;
}

/** Plays one picture or video in its place. As soon as it is taken off the screen it is silent and lets its memory go. */
export function MediaPlayer({ item, settings, onPlayed, onFailed }: MediaPlayerProps) {
  const url = mediaUrl(item);
  return (
    <div className="media">
      {item.kind === "video" ? (
        <MediaVideo key={url} url={url} hasSound={settings.hasSound} onPlayed={onPlayed} onFailed={onFailed} />
      ) : (
        <MediaPicture key={url} url={url} shownMs={settings.pictureMs} onPlayed={onPlayed} onFailed={onFailed} />
      )}
    </div>
  );
}

interface MediaPictureProps {
  readonly url: string;
  readonly shownMs: number;
  readonly onPlayed: () => void;
  readonly onFailed: () => void;
}

function MediaPicture({ url, shownMs, onPlayed, onFailed }: MediaPictureProps) {
  const done = useEffectEvent(onPlayed);
  useEffect(() => {
    const timer = setTimeout(() => done(), shownMs);
    return () => clearTimeout(timer);
  }, [shownMs]);
  return <img className="media-item" src={url} alt="" decoding="async" onError={onFailed} />;
}
