import type { Spot } from './fault.js';
import { all, isRecord, isVisible, isWhole, optional } from './values.js';

const MB = 1024 * 1024;

/** What a file may be: the endings that the oldest screens show, and how large. */
export const assetKinds = {
  picture: { endings: ['jpg', 'jpeg', 'png', 'webp'], most: 8 * MB },
  video: { endings: ['mp4', 'webm'], most: 200 * MB },
  subtitles: { endings: ['vtt'], most: MB / 4 },
} as const;

export type AssetKind = keyof typeof assetKinds;

/** The ending of an asset's name in small letters; empty where it has none. */
export function assetEnding(src: string): string {
  return (/\.([a-z\d]+)$/i.exec(src)?.[1] ?? '').toLowerCase();
}

/**
 * A file beside the playlist. A draft may leave out what signing fills in.
 */
export function isAsset(spot: Spot, kind: AssetKind, draft: boolean): boolean {
  if (!isRecord(spot, ['src', 'sha256', 'bytes'])) return false;
  const { most } = assetKinds[kind];
  const filled = (one: Spot, check: (spot: Spot) => boolean) => (draft ? optional(one, check) : check(one));
  return all(
    isSource(spot.at('src'), kind),
    filled(spot.at('sha256'), isSha256),
    filled(spot.at('bytes'), (one) =>
      isWhole(one, 1, most, `make the file smaller: a ${kind} has at most ${most / MB} MB`),
    ),
  );
}

function isSha256(spot: Spot): boolean {
  const right = typeof spot.value === 'string' && /^[0-9a-f]{64}$/.test(spot.value);
  return (
    right || spot.fault('64 hexadecimal digits in small letters', 'sign the playlist anew: that fills it in')
  );
}

/** A way from the playlist down to a file, which no system reads as leading anywhere else. */
function isSource(spot: Spot, kind: AssetKind): boolean {
  const { value } = spot;
  const steps = typeof value === 'string' && value.length <= 200 ? value.split('/') : [''];
  const plain = steps.every(
    (step) => step !== '' && !step.startsWith('.') && !/[\\:*?"<>|#%]/.test(step) && isVisible(step),
  );
  if (!plain) {
    return spot.fault(
      'a path below the playlist without "..", scheme or host',
      'put the file beside the playlist and name it such as assets/rain.jpg',
    );
  }
  const { endings } = assetKinds[kind];
  const fits = (endings as readonly string[]).includes(assetEnding(value as string));
  return fits || spot.fault(`a name that ends with .${endings.join(', .')}`, 'save it in one of these forms');
}
