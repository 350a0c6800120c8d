import { htmlText, textWayHref } from '@y12355/domain';
import type { Operator } from '../deps.js';
import allWords from './operator-words.json' with { type: 'json' };

export type PageLanguage = keyof typeof allWords;

type Words = (typeof allWords)['zh-CN'];
type Text = Readonly<{ 'zh-CN': string; 'zh-HK'?: string | undefined; en?: string | undefined }>;

/** What the operator alone can say, as HTML; empty where nothing is stated: then the page's own words stay. */
type Part = (operator: Operator, say: (text: Text) => string, words: Words) => string;

const parts: Readonly<Record<string, Part>> = {
  site({ sample, site: { sponsor, icp, policeFiling } }, say, words) {
    const registry = (text: string, href: string) =>
      `<a href="${href}" rel="noreferrer" lang="zh-CN">${htmlText(text)}</a>`;
    const lines = [
      `${words.sponsor}${htmlText(say(sponsor))}`,
      // The two registries are named by law, each with a link to where it can be looked up.
      icp && registry(icp, 'https://beian.miit.gov.cn/'),
      policeFiling && registry(policeFiling, 'https://beian.mps.gov.cn/'),
      sample && `<span class="tag">${words.sample}</span>`,
    ];
    return `<p class="site">${lines.filter(Boolean).join(' ')}</p>`;
  },

  exit({ exitUrl }, _, words) {
    if (exitUrl === undefined) return '';
    return `<a class="exit" href="${htmlText(exitUrl)}" target="_top" rel="nofollow noreferrer" data-exit data-leaving="${words.leaving}">${words.leave}</a>`;
  },

  channels({ channels }, say) {
    const rows = channels.flatMap(({ kind, label, target, hours }) => {
      const href = textWayHref(kind, target);
      if (!href && kind !== 'mini-program-chat') return [];
      const name = htmlText(say(label));
      const way = href ? `<a href="${htmlText(href)}" rel="noreferrer">${name}</a>` : name;
      return [`<li>${way}${hours ? ` ${htmlText(hours)}` : ''}</li>`];
    });
    return rows.length > 0 ? `<ul class="channels">${rows.join('')}</ul>` : '';
  },

  privacy({ handler, consents }, say, words) {
    if (!handler) return '';
    const ground = handler.retentionGround && `${words.ground}${htmlText(handler.retentionGround)}`;
    const texts = consents.map(
      ({ text, full, version }) =>
        `<details><summary>${htmlText(say(text))}</summary><p>${htmlText(say(full ?? text))}</p><p class="hint">${htmlText(words.version.replace('{version}', version))}</p></details>`,
    );
    return [
      `<p>${words.handler}${htmlText(handler.name)}<br />${words.contact}${htmlText(handler.contact)}</p>`,
      `<p>${[words.retention.replace('{days}', String(handler.retentionDays)), ground].filter(Boolean).join(' ')}</p>`,
      stated(handler, words),
      texts.length > 0 ? `<h2>${words.consents}</h2>${texts.join('')}` : '',
    ].join('');
  },

  complaint({ site: { complaint, ...fact } }, say, words) {
    if (!complaint) return '';
    const note = complaint.note && `<p>${htmlText(say(complaint.note))}</p>`;
    return `<p>${words.contact}${htmlText(complaint.contact)}</p>${note ?? ''}${stated(fact, words)}`;
  },
};

function stated({ source, asOf }: { source: string; asOf: string }, words: Words): string {
  const text = words.stated.replace('{source}', source).replace('{date}', asOf);
  return `<p class="hint">${htmlText(text)}</p>`;
}

/**
 * A page of the shell with what its operator has to say put between `<!--operator:NAME-->` and
 * `<!--/operator-->`, in the page's language.
 *
 * @throws Error for a name that is not known: the page and this server are of different builds
 */
export function withOperator(html: string, operator: Operator): string {
  const lang = /<html lang="([\w-]+)"/.exec(html)?.[1] ?? 'zh-CN';
  const words = allWords[lang as PageLanguage] ?? allWords['zh-CN'];
  const say = (text: Text) => text[lang as PageLanguage] ?? text['zh-CN'];
  return html.replace(/<!--operator:(\w+)-->([\s\S]*?)<!--\/operator-->/g, (_, name: string, own: string) => {
    const part = parts[name];
    if (!part)
      throw new Error(
        `operator part "${name}": expected one of ${Object.keys(parts).join(', ')}; run npm run build`,
      );
    return part(operator, say, words) || own;
  });
}
