import { newKey } from '@y12355/client';
import { setNow, setTimers } from '@y12355/core';
import { kioskService } from './alive/service.js';
import { openStore } from './alive/store.js';
import { fence, guard, keepAwake } from './alive/surroundings.js';
import { keepPage } from './alive/worker.js';
import { Player } from './player.js';
import { readSettings } from './settings.js';
import type { PublicKeys } from './signature.js';
import { readStick, type StickData } from './stick.js';

// A driven run lives a day in minutes with these.
export { setNow, setTimers };

function meta(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="y12355-${name}"]`)?.content || undefined;
}

function fixedKeys(): PublicKeys {
  try {
    return JSON.parse(meta('keys') ?? '{}') as PublicKeys;
  } catch {
    return {};
  }
}

/** Address of the service beside this page; undefined on a USB stick. */
function ownBase(): string | undefined {
  if (!/^https?:$/.test(location.protocol)) return undefined;
  return new URL('.', location.href).href.replace(/\/$/, '');
}

/** Starts the player on this page. What stood there before any script stays until the first frame is drawn. */
export function start(root: HTMLElement): Player {
  const { settings, faults } = readSettings(location.hash);
  // Whoever names a service wants it, wherever the page lies.
  const stick =
    settings.api === undefined
      ? readStick(window as Window & { y12355Kiosk?: StickData }, fixedKeys())
      : undefined;
  const base = settings.api ?? (stick ? stick.base : ownBase());
  if (stick && settings.lang === undefined) settings.lang = stick.lang;
  const player = new Player({
    root,
    settings,
    stick,
    service: stick || base === undefined ? undefined : kioskService(base, settings.screen, fixedKeys()),
    store: openStore(() => localStorage, settings.screen?.id ?? ''),
    base,
    built: meta('built') ?? '2026-01-01',
    size: () => ({ width: window.innerWidth, height: window.innerHeight }),
    touch: navigator.maxTouchPoints > 0 || 'ontouchstart' in window,
    random: Math.random,
    newId: newKey,
    reload: () => location.reload(),
  });
  for (const { code, detail } of [...faults, ...(stick?.faults ?? [])]) player.fault(code, detail);
  guard((detail) => player.fail(detail));
  fence();
  keepAwake();
  window.addEventListener('resize', () => player.draw());
  window.addEventListener('hashchange', () => location.reload());
  for (const type of ['touchstart', 'mousedown', 'keydown'])
    window.addEventListener(type, () => player.touched(), { passive: true });
  player.start();
  document.querySelector('.printed')?.remove();
  if (base !== undefined && !stick) void keepPage();
  return player;
}

const root = document.getElementById('kiosk');
/** The player of this page, for who looks after it by the console. */
export const player = root ? start(root) : undefined;
