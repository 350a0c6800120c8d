import { campuses, seasons } from '@y12355/domain';
import { choice, type ElementFacts } from '../facts.js';
import { entries, variants } from './hotline-banner.choices.js';

export const hotlineBanner: ElementFacts = {
  name: 'hotline-banner',
  title: { 'zh-CN': '12355 青少年服务', 'zh-HK': '12355 青少年服務', en: '12355 for young people' },
  attributes: {
    variant: choice(variants),
    sticky: { kind: 'boolean' },
    season: choice(['auto', ...seasons]),
    campus: choice(campuses),
    entries: { kind: 'list', choices: entries, default: entries.join(' ') },
    'exit-url': { kind: 'address' },
  },
  fallback: {
    'zh-CN':
      '不知道跟谁说的事，可以先跟 12355 说。<a href="tel:12355">拨打 12355</a>，或看看<a href="{{page}}" rel="noreferrer">别的方式</a>。',
    'zh-HK':
      '不知道可以跟誰說的事，可以先跟 12355 說。<a href="tel:12355">致電 12355</a>，或看看<a href="{{page}}" rel="noreferrer">其他方式</a>。',
    en: 'Not sure who to tell? You can start with 12355. <a href="tel:12355">Call 12355</a>, or see <a href="{{page}}" rel="noreferrer">other ways</a>.',
  },
  page: '/',
  pageQuery: [],
  // Greetings take one line or two: half way between, so that no season moves the page by more than 14 px.
  reserve: [
    { when: '', narrow: 404, wide: 709 },
    { when: '[variant=bar]', narrow: 64, wide: 60 },
    { when: '[variant=inline]', narrow: 180, wide: 89 },
    // It stands in a corner over the page.
    { when: '[variant=floating]', narrow: 0, wide: 0 },
  ],
};
