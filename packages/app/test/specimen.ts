import type { Language } from '@y12355/core';
import type { Scene } from '@y12355/domain';
import { nobody, type Visit } from '../src/kiosk/alive/idle.model.js';
import { type Screen, unitOf } from '../src/kiosk/layout/frame.js';
import { paint } from '../src/kiosk/paint.js';
import type { CenterNews } from '../src/kiosk/scenes/center.model.js';
import { lookOf } from '../src/kiosk/scenes/look.js';
import { bringWords, speech } from '../src/kiosk/words.js';
import { sampleNews } from '../src/kiosk-preview/sample-news.js';

/** A Saturday afternoon in China. */
export const SATURDAY = Date.parse('2026-09-12T15:00:00+08:00');

export const news: CenterNews = sampleNews('2026-09-12');

export const PIXEL =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"%3E%3Cpath fill="%23F0B7A4" d="M0 0h16v9H0z"/%3E%3Ccircle cx="8" cy="5" r="3" fill="%230F5C4C"/%3E%3C/svg%3E';

const asset = { src: 'assets/a.jpg', sha256: 'a'.repeat(64), bytes: 1 };

/** One of each type, with the longest that its check lets through where length matters. */
export const scenes: Readonly<Record<string, Scene>> = {
  hotline: { id: 'own-two', type: 'hotline', weight: 1, data: {} },
  arcade: { id: 'own-rain', type: 'hotline', weight: 1, data: {} },
  windows: { id: 'own-night', type: 'hotline', weight: 1, data: {} },
  chairs: { id: 'own-sit', type: 'hotline', weight: 1, data: {} },
  longest: {
    id: 'longest',
    type: 'hotline',
    weight: 1,
    data: {
      sentence: { 'zh-CN': '有些话说给熟人太近，说给自己又太远，先跟电话那头的人说一说，慢慢来也可以。' },
    },
  },
  center: { id: 'own-center', type: 'center', weight: 1, data: {} },
  season: { id: 'own-season', type: 'season', weight: 1, data: { season: 'school-start' } },
  question: {
    id: 'question',
    type: 'question',
    weight: 1,
    data: {
      text: {
        'zh-CN': '除了这两天，广东的 12355 还在哪些时候走进校园？',
        en: 'Besides these two days, when does 12355 in Guangdong come to schools?',
      },
      choices: [
        { 'zh-CN': '只在春天', en: 'In spring only' },
        {
          'zh-CN': '开学、升学、考前、找工作的时候',
          en: 'At the start of term, at a new school, before exams, when looking for work',
        },
        { 'zh-CN': '只在放假的晚上', en: 'On evenings of holidays only' },
        { 'zh-CN': '哪天都不来', en: 'Never' },
      ],
      answer: 1,
      why: {
        'zh-CN': '开学、升学、考前和求职，是通知里写的时间点。这些日子，心事也容易多一些。',
        en: 'The start of term, a new school, exams and looking for work are the times that the notice names. More may be on your mind then, too.',
      },
    },
  },
  materials: { id: 'own-materials', type: 'materials', weight: 1, data: {} },
  picture: {
    id: 'picture',
    type: 'picture',
    weight: 1,
    data: { asset, alt: { 'zh-CN': '示例图片' }, aiGenerated: true },
  },
  story: {
    id: 'story',
    type: 'story',
    weight: 1,
    data: {
      title: { 'zh-CN': '晚自习之后' },
      text: {
        'zh-CN':
          '小安连着几晚睡不好，只说是作业多。同桌没有追问，陪着走了一段路。后来小安自己拨了 12355，先说的是一句「我有点累」。说完没有人劝，也没有人急着给办法，只是听着。那天以后，小安学会了累的时候先停一停：写不完的先放下，走一圈操场，和同桌说两句不相干的话。考试还是会来，只是晚上不再一个人数着灯。再后来，他也陪另一个同学走过那段路。',
      },
      fiction: true,
      aiGenerated: true,
    },
  },
  message: {
    id: 'message',
    type: 'message',
    weight: 1,
    data: {
      text: {
        'zh-CN':
          '今天也辛苦了。路上如果下雨，可以在屋檐下站一会儿，等雨小一点再走；心里的雨也一样，可以找个人一起等。',
      },
    },
  },
};

export interface Specimen {
  screen: Screen;
  scene: Scene;
  night: boolean;
  language?: Language;
  visit?: Visit;
  revealed?: boolean;
  read?: boolean;
  news?: CenterNews;
}

/** Draws one picture of the player as it would be, without its clock and loop. */
export async function drawSpecimen(
  root: HTMLElement,
  wish: Specimen,
): Promise<{ misfits: string[]; unit: number }> {
  const { screen, scene, night, language = 'zh-CN', visit, revealed = false, read = false } = wish;
  await bringWords(language);
  const words = speech(language);
  const around = {
    speech: words,
    night,
    at: SATURDAY,
    trusted: true,
    today: '2026-09-12',
    news: wish.news ?? news,
    revealed,
    assets: () => PIXEL,
  };
  const look = lookOf(scene, around);
  if (!look) throw new Error(`${scene.id} has nothing to show`);
  const nothing = () => undefined;
  const misfits = paint({
    root,
    screen,
    look,
    scene: scene.id,
    visit: visit ?? nobody,
    around,
    base: 'https://12355.example',
    campaign: 'metro-line-3',
    shift: 0,
    step: false,
    hands: {
      open: nothing,
      turn: nothing,
      choose: nothing,
      stay: nothing,
      leave: nothing,
      ...(read && { read: nothing }),
    },
  });
  return { misfits, unit: unitOf(screen) };
}
