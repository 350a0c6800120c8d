import { languageOf, type Language } from '@y12355/core';
import { isScreenId } from '@y12355/domain';

/** What the address of the player says of its screen: `#screen=ID&key=…&safe=5`. A fragment is never sent or logged. */
export interface ScreenSettings {
  /** Undefined where the screen is not enrolled: then the built-in scenes run and nothing is sent. */
  screen?: { id: string; key: string };
  /** Address of the service; the page's own where there is none. */
  api?: string;
  lang?: Language;
  /** Percent of each edge that may be hidden. */
  safe: number;
  /** Whether somebody can touch it; undefined: as the device says. */
  touch?: boolean;
}

/** A value of the address that cannot be taken: which, and what is allowed. */
export interface SettingsFault {
  code: 'screen-id' | 'screen-key' | 'safe' | 'touch' | 'api';
  detail: string;
}

const KEY = /^[\w-]{8,200}$/;

function apiOf(value: string): string | undefined {
  try {
    const { protocol, origin, pathname } = new URL(value);
    return /^https?:$/.test(protocol) ? origin + pathname.replace(/\/$/, '') : undefined;
  } catch {
    return undefined;
  }
}

/** Reads the fragment of the page's address. A bad value is left out and named; it never stops the player. */
export function readSettings(hash: string): { settings: ScreenSettings; faults: SettingsFault[] } {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const faults: SettingsFault[] = [];
  const settings: ScreenSettings = { safe: 5 };
  const refuse = (code: SettingsFault['code'], name: string, allowed: string) =>
    // The key is a secret, so it is never told.
    faults.push({
      code,
      detail: `${name}=${name === 'key' ? '…' : JSON.stringify((given.get(name) ?? '').slice(0, 60))}: allowed ${allowed}`,
    });

  const [id, key] = [given.get('screen'), given.get('key')];
  if (id !== null && !isScreenId(id))
    refuse('screen-id', 'screen', 'a-z, 0-9 and -, as `kiosk add` printed it');
  else if (id !== null && !KEY.test(key ?? ''))
    refuse('screen-key', 'key', 'the key that `kiosk add` printed');
  else if (id !== null && key !== null) settings.screen = { id, key };

  const safe = given.get('safe');
  if (safe !== null) {
    if (/^\d{1,2}(\.\d)?$/.test(safe) && Number(safe) <= 15) settings.safe = Number(safe);
    else refuse('safe', 'safe', '0 to 15 percent');
  }
  const touch = given.get('touch');
  if (touch === '1' || touch === '0') settings.touch = touch === '1';
  else if (touch !== null) refuse('touch', 'touch', '0 or 1');

  const api = given.get('api');
  if (api !== null) {
    const address = apiOf(api);
    if (address === undefined) refuse('api', 'api', 'an https address');
    else settings.api = address;
  }
  const lang = languageOf(given.get('lang'));
  if (lang) settings.lang = lang;
  return { settings, faults };
}
