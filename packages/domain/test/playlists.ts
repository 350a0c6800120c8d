import type { Playlist, Scene, ScreenText } from '../src/kiosk/playlist.js';

const says = (text: string): ScreenText => ({ 'zh-CN': text, en: 'A text' });
const asset = (src: string, bytes = 1000) => ({ src, sha256: 'ab'.repeat(32), bytes });

/** One scene of each type, all good. */
export const sampleScenes: readonly Scene[] = [
  {
    id: 'line',
    type: 'hotline',
    weight: 3,
    data: { sentence: says('不知道跟谁说的事，可以先跟 12355 说。') },
  },
  { id: 'near', type: 'center', weight: 1, data: { center: 'gz-sample' } },
  { id: 'time', type: 'season', weight: 1, from: '2026-09-01', to: '2026-09-30', data: { season: 'exam' } },
  {
    id: 'ask',
    type: 'question',
    weight: 2,
    data: {
      text: says('12355 是什么？'),
      choices: [says('电话'), says('街道')],
      answer: 0,
      why: says('是电话。'),
    },
  },
  {
    id: 'tale',
    type: 'story',
    weight: 1,
    data: { title: says('雨天'), text: says('下雨了。\n两个人一把伞。'), fiction: true, aiGenerated: true },
  },
  { id: 'code', type: 'materials', weight: 1, shapes: ['wide', 'tall'], data: {} },
  {
    id: 'rain',
    type: 'picture',
    weight: 1,
    data: { asset: asset('assets/rain.jpg'), alt: says('雨'), aiGenerated: false },
  },
  {
    id: 'film',
    type: 'video',
    weight: 1,
    hours: '22:00-06:00',
    data: {
      asset: asset('assets/film.mp4'),
      subtitles: asset('assets/film.vtt'),
      alt: says('短片'),
      aiGenerated: false,
    },
  },
  { id: 'today', type: 'message', weight: 1, data: { text: says('今天也可以慢一点。') } },
];

/** A playlist with all of them; its signature is none. */
export function samplePlaylist(changes: Partial<Playlist> = {}): Playlist {
  return {
    version: '2026-09.1',
    asOf: '2026-09-01',
    validTo: '2026-12-31',
    screens: [],
    scenes: sampleScenes,
    keyId: 'key-a',
    signature: '0'.repeat(128),
    ...changes,
  };
}
