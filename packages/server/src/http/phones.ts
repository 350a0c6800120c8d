import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  chinaDate,
  clockText,
  htmlText,
  resolveDay,
  telOf,
  type CalendarDay,
  type Center,
} from '@y12355/domain';
import type { Deps } from '../deps.js';
import { allCenters } from '../storage/centers.js';
import { calendar } from '../storage/holidays.js';
import type { ServerEnv } from './request.js';

export const phoneLanguages = [
  {
    path: '/phones',
    lang: 'zh-CN',
    title: '各服务点的电话',
    call: '拨打',
    sample: '示例',
    today: '今天',
    shut: '休息',
  },
  {
    path: '/hk/phones',
    lang: 'zh-HK',
    title: '各服務點的電話',
    call: '致電',
    sample: '示例',
    today: '今天',
    shut: '休息',
  },
  {
    path: '/en/phones',
    lang: 'en',
    title: 'Phones of the centers',
    call: 'Call',
    sample: 'sample',
    today: 'Today',
    shut: 'closed',
  },
];
export type PhoneWords = (typeof phoneLanguages)[number];

/**
 * Phones and today's hours of every center as a page that needs no script: where the pages of the shell lead
 * whoever cannot run theirs.
 */
export function phoneRoutes(app: OpenAPIHono<ServerEnv>, deps: Deps): void {
  for (const words of phoneLanguages) {
    app.get(words.path, async (c) => {
      const days = await calendar(deps.store);
      const centers = (await allCenters(deps.store)).filter(({ visibility }) => visibility === 'public');
      const today = chinaDate(deps.now());
      const rows = centers.map((center) => centerRow(words, center, todayLine(words, center, days, today)));
      return c.html(phonesPage(words, rows), 200, { 'Cache-Control': 'no-cache' });
    });
  }
}

/**
 * @param rows of {@link centerRow}
 * @param note HTML above them
 */
export function phonesPage(words: PhoneWords, rows: readonly string[], note = ''): string {
  const { lang, title, call } = words;
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} · 12355</title>
    <link rel="icon" href="/art/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/tokens.css" />
    <link rel="stylesheet" href="/page.css" />
  </head>
  <body>
    <main class="page">
      <h1>${title}</h1>
      <p><a class="call" href="tel:12355">${call} 12355</a></p>
${note && `      ${note}\n`}      <ul class="phones" lang="zh-CN">
${rows.join('\n')}
      </ul>
    </main>
  </body>
</html>
`;
}

function todayLine(
  { today, shut }: PhoneWords,
  center: Center,
  days: readonly CalendarDay[],
  date: string,
): string {
  const { spans, reason } = resolveDay(center.hours, date, days);
  const hours = spans.map(({ start, end }) => `${clockText(start)}–${clockText(end)}`).join(' ');
  return `${today} ${hours || [shut, reason && htmlText(reason)].filter(Boolean).join(' ')}`;
}

/**
 * A center as text: name, phones, address and hours.
 *
 * @param hours HTML in the language of the page; nothing where it is empty
 * @param data attributes of the row, as HTML with a blank before it
 */
export function centerRow(words: PhoneWords, center: Center, hours: string, data = ''): string {
  const { lang, sample } = words;
  const tag = center.sample ? ` <span class="tag" lang="${lang}">${sample}</span>` : '';
  const lines = [
    `<strong>${htmlText(center.name)}</strong>${tag}`,
    ...center.phones.map((phone) => phoneLine(center, phone)),
    htmlText(center.address),
    hours && `<span lang="${lang}">${hours}</span>`,
  ];
  return `        <li${data}>${lines.filter(Boolean).join('<br />')}</li>`;
}

/** A sample's phone is not dialed, nor is what only looks like one. */
function phoneLine(center: Center, phone: string): string {
  const tel = telOf(center, phone);
  return tel ? `<a href="${tel}">${htmlText(phone)}</a>` : htmlText(phone);
}
