import { choice, type ElementFacts } from '../facts.js';
import { modes, providers } from './booking-button.choices.js';

export const bookingButton: ElementFacts = {
  name: 'booking-button',
  title: { 'zh-CN': '12355 约个时间', 'zh-HK': '12355 約個時間', en: '12355 appointments' },
  attributes: {
    center: { kind: 'text' },
    service: { kind: 'text' },
    mode: choice(modes),
    provider: choice(providers),
    label: { kind: 'text' },
  },
  fallback: {
    'zh-CN':
      '想见面谈，可以<a href="{{page}}" rel="noreferrer">约个时间</a>，也可以先跟 12355 说：<a href="tel:12355">拨打 12355</a>。',
    'zh-HK':
      '想見面談，可以<a href="{{page}}" rel="noreferrer">約個時間</a>，也可以先跟 12355 說：<a href="tel:12355">致電 12355</a>。',
    en: 'To meet somebody, <a href="{{page}}" rel="noreferrer">make an appointment</a>. You can also start with 12355: <a href="tel:12355">call 12355</a>.',
  },
  page: '/book',
  pageQuery: ['center', 'service'],
  reserve: [
    { when: '', narrow: 138, wide: 138 },
    // With three services and an afternoon of times. A code stands on screens where nobody reads below it.
    { when: '[mode=inline]', narrow: 800, wide: 800 },
    { when: '[provider=mini-program]', narrow: 200, wide: 200 },
    { when: '[provider=phone]', narrow: 509, wide: 509 },
  ],
};
