import { choice, type ElementFacts } from '../facts.js';
import { formats, kinds, modes } from './material-downloader.choices.js';

export const materialDownloader: ElementFacts = {
  name: 'material-downloader',
  title: {
    'zh-CN': '12355 拿去用的材料',
    'zh-HK': '12355 可以拿去用的材料',
    en: '12355 materials to take along',
  },
  attributes: {
    src: { kind: 'address' },
    kind: choice(kinds),
    template: { kind: 'text' },
    school: { kind: 'text' },
    formats: { kind: 'list', choices: formats },
    mode: choice(modes),
  },
  fallback: {
    'zh-CN':
      '想要海报和指南，可以看看<a href="{{page}}" rel="noreferrer">拿去用的材料</a>，有事也可以跟 12355 说：<a href="tel:12355">拨打 12355</a>。',
    'zh-HK':
      '想要海報和指南，可以看看<a href="{{page}}" rel="noreferrer">可以拿去用的材料</a>，有事亦可跟 12355 說：<a href="tel:12355">致電 12355</a>。',
    en: 'For posters and guides, see <a href="{{page}}" rel="noreferrer">materials to take along</a>. Something on your mind? You can start with 12355: <a href="tel:12355">call 12355</a>.',
  },
  page: '/materials',
  pageQuery: ['kind', 'template', 'school'],
  // With six files. A longer list grows below what a screen shows.
  reserve: [{ when: '', narrow: 720, wide: 720 }],
};
