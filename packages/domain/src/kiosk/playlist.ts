import type { Season } from '../seasons.js';

/** Words in the languages that a screen can speak; zh-CN is always there. */
export interface ScreenText {
  'zh-CN': string;
  'zh-HK'?: string;
  en?: string;
}

/** A picture or video of the operator's, at an address below the playlist's own. */
export interface Asset {
  /** Relative to the playlist, without `..`, scheme or host: `assets/rain.jpg`. */
  src: string;
  /** Of the file's bytes, in hex. */
  sha256: string;
  bytes: number;
}

/** What each type of scene shows. */
export interface SceneData {
  /** The number and one sentence. */
  hotline: { sentence?: ScreenText };
  /** The center nearest to the screen with its open state; `center` names one, else the screen's region decides. */
  center: { center?: string };
  /** What the time of the year is about; `season` fixes one. */
  season: { season?: Exclude<Season, 'none'> };
  /** A question about 12355 whose answer is shown after a while. */
  question: { text: ScreenText; choices: readonly ScreenText[]; answer: number; why: ScreenText };
  /** A short story of coping. `fiction` is marked on the screen. */
  story: { title: ScreenText; text: ScreenText; fiction: boolean; aiGenerated: boolean };
  /** The code that opens the materials page. */
  materials: { sentence?: ScreenText };
  picture: { asset: Asset; alt: ScreenText; aiGenerated: boolean };
  video: { asset: Asset; subtitles: Asset; alt: ScreenText; aiGenerated: boolean };
  /** A message of the day. */
  message: { text: ScreenText };
}

export type SceneType = keyof SceneData;

/** Forms of a screen: 16:9, 9:16, 32:9; any other takes the nearest. */
export const shapes = ['wide', 'tall', 'strip'] as const;
export type Shape = (typeof shapes)[number];

/** A scene of one type, with its data. */
export type Scene = {
  [Type in SceneType]: {
    /** `[a-z0-9-]`, unique in the playlist. */
    id: string;
    type: Type;
    /** First and last day in China, both included; absent: always. */
    from?: string;
    to?: string;
    /** Of the day in China, `07:00-22:30`; an end before its start is the next day. */
    hours?: string;
    /** How often among the others, 1 to 10. */
    weight: number;
    shapes?: readonly Shape[];
    data: SceneData[Type];
  };
}[SceneType];

/** What screens show, signed with Ed25519 over its RFC 8785 form without `signature`. */
export interface Playlist {
  version: string;
  /** Day it was put together, and the last day it may be shown. */
  asOf: string;
  validTo?: string;
  /** Ids of the screens it is for; empty: every screen. */
  screens: readonly string[];
  scenes: readonly Scene[];
  keyId: string;
  /** 64 bytes in hex. */
  signature: string;
}
