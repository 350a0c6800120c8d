import type { Device } from './hotline-banner.model.js';

/** What the browser says about its device. */
export function thisDevice(): Device {
  const pointer = (['fine', 'coarse', 'none'] as const).find(
    (kind) => window.matchMedia?.(`(pointer: ${kind})`).matches,
  );
  return { pointer, userAgent: navigator.userAgent, side: Math.min(screen.width, screen.height) };
}
