import { after } from '@y12355/core';

/** Ms until a picture or video has to be there. */
const LIMIT = 8000;

/**
 * Looks after the picture or video of a scene.
 *
 * @param on `broken` where its file does not come or cannot be shown, `ended` when a video is over; each at most once
 * @returns ends the waiting
 */
export function watchMedia(
  root: ParentNode,
  on: { broken(detail: string): void; ended(): void },
): (() => void) | undefined {
  const media = root.querySelector<HTMLImageElement | HTMLVideoElement>('.media');
  if (!media) return undefined;
  let over = false;
  const once = (act: () => void) => () => {
    if (!over) {
      over = true;
      act();
    }
  };
  const here = after(
    LIMIT,
    once(() => on.broken('its file did not come')),
  );
  media.onerror = once(() => on.broken('its file cannot be shown'));
  if (media instanceof HTMLVideoElement) {
    for (const track of Array.from(media.textTracks)) track.mode = 'showing';
    media.onplaying = here;
    media.onended = once(on.ended);
    media.play().catch(once(() => on.broken('its video does not play')));
  } else if (media.complete && media.naturalWidth > 0) here();
  else media.onload = here;
  return () => {
    over = true;
    here();
  };
}
