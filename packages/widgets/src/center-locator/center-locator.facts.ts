import { choice, type ElementFacts } from '../facts.js';
import { filters, serviceKinds } from './center-locator.choices.js';

export const centerLocator: ElementFacts = {
  name: 'center-locator',
  title: { 'zh-CN': '12355 附近的服务点', 'zh-HK': '12355 附近的服務點', en: '12355 centers near you' },
  attributes: {
    src: { kind: 'address' },
    only: { kind: 'list', choices: filters },
    service: { kind: 'choice', choices: serviceKinds },
    age: { kind: 'text' },
    school: { kind: 'text' },
    limit: { kind: 'number', default: '20' },
    'deep-link': { kind: 'boolean' },
    'structured-data': { kind: 'boolean' },
    map: choice(['none', 'xyz']),
    'map-src': { kind: 'text' },
    'map-key': { kind: 'text' },
    'map-approval': { kind: 'text' },
  },
  fallback: {
    'zh-CN':
      '想找人当面谈，可以看看<a href="{{page}}" rel="noreferrer">附近的服务点</a>，也可以先跟 12355 说：<a href="tel:12355">拨打 12355</a>。',
    'zh-HK':
      '想找人當面談，可以看看<a href="{{page}}" rel="noreferrer">附近的服務點</a>，也可以先跟 12355 說：<a href="tel:12355">致電 12355</a>。',
    en: 'To talk in person, see <a href="{{page}}" rel="noreferrer">centers near you</a>. You can also start with 12355: <a href="tel:12355">call 12355</a>.',
  },
  page: '/find',
  pageQuery: [],
  // With one center. A longer list grows below what a screen shows.
  reserve: [{ when: '', narrow: 813, wide: 684 }],
};
