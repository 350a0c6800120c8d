import { choice, type ElementFacts } from '../facts.js';
import { layouts, modes, packs } from './quiz.choices.js';

export const quiz: ElementFacts = {
  name: 'quiz',
  title: { 'zh-CN': '12355 小测试', 'zh-HK': '12355 小測試', en: '12355 quiz' },
  attributes: {
    pack: choice(packs),
    src: { kind: 'address' },
    layout: choice(layouts),
    mode: choice(modes),
    'exit-url': { kind: 'address' },
  },
  fallback: {
    'zh-CN':
      '想看看自己，可以做一份<a href="{{page}}" rel="noreferrer">小测试</a>，也可以先跟 12355 说：<a href="tel:12355">拨打 12355</a>。',
    'zh-HK':
      '想看看自己，可以做一份<a href="{{page}}" rel="noreferrer">小測試</a>，也可以先跟 12355 說：<a href="tel:12355">致電 12355</a>。',
    en: 'To see how you are, there is <a href="{{page}}" rel="noreferrer">a short quiz</a>. You can also start with 12355: <a href="tel:12355">call 12355</a>.',
  },
  page: '/quiz',
  pageQuery: ['pack'],
  // With the first question of the quiz about 12355.
  reserve: [{ when: '', narrow: 680, wide: 680 }],
};
