import type { Language } from '@y12355/core';
import { checkPlaylist, type Playlist, playlistFaultLine } from '@y12355/domain';
import type { CenterNews } from './scenes/center.model.js';
import { type PublicKeys, verifyPlaylist } from './signature.js';

/**
 * What `y12355-kiosk export` writes beside the page as a script: a page of a USB stick may read nothing else. The
 * playlist is as it was signed.
 */
export interface StickData {
  base?: string;
  campaign?: string;
  lang: Language;
  centers?: CenterNews;
  playlist?: unknown;
}

/** The same, checked. */
export interface Stick {
  base?: string;
  campaign?: string;
  lang: Language;
  news?: CenterNews;
  playlist?: Playlist;
  faults: { code: string; detail: string }[];
}

/** Folder of the playlist and its files, beside the page. */
export const BESIDE = 'playlist/';
/** A small file that is always there. */
const PROBE = 'kiosk-static-umbrella.svg';

/** The data beside this page; undefined where it has a service. A playlist that may not be shown is named and left out. */
export function readStick(win: { y12355Kiosk?: StickData }, keys: PublicKeys): Stick | undefined {
  const given = win.y12355Kiosk;
  if (!given) return undefined;
  const { base, campaign, lang, centers, playlist } = given;
  const stick: Stick = {
    lang,
    faults: [],
    ...(base !== undefined && { base }),
    ...(campaign !== undefined && { campaign }),
    ...(centers && { news: centers }),
  };
  if (playlist === undefined) return stick;
  const refuse = (detail: string) => {
    // There is nobody to tell but who looks at the console.
    console.warn('[y12355] playlist:', detail);
    stick.faults.push({ code: 'playlist', detail });
  };
  try {
    verifyPlaylist(playlist, keys);
    const checked = checkPlaylist(playlist);
    for (const fault of checked.faults) refuse(playlistFaultLine(fault));
    if (checked.playlist) stick.playlist = checked.playlist;
  } catch (error) {
    refuse(String(error));
  }
  return stick;
}

/** Where a file of the playlist lies. */
export const assetBeside = ({ src }: { src: string }): string =>
  BESIDE + src.split('/').map(encodeURIComponent).join('/');

/** Whether the stick is still there: a reload of a page that is gone would leave an error on the screen. */
export function isBeside(): Promise<boolean> {
  return new Promise((resolve) => {
    const picture = new Image();
    picture.onload = () => resolve(true);
    picture.onerror = () => resolve(false);
    picture.src = `${PROBE}?${Math.random()}`;
  });
}
