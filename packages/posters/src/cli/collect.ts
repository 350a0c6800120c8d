import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Pixels from which a picture is worth it: some tens of MB. */
const LARGE = 8e6;

let gc: (() => void) | undefined;

/**
 * Frees pictures that are no longer used. The renderer's memory lies outside of what V8 counts, so left alone it keeps
 * several large ones, hundreds of MB, before it looks for them.
 */
export function collectAfter(pixels: { width: number; height: number }): void {
  if (pixels.width * pixels.height < LARGE) return;
  if (!gc) {
    setFlagsFromString('--expose-gc');
    gc = runInNewContext('gc') as () => void;
  }
  gc();
}
