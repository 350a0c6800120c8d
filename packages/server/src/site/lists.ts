/** Lists of centers and materials as text in a page: what a visitor reads without script, and a script without a network. */
import { chinaDate, formatHours, htmlText, parseIso, type Center } from '@y12355/domain';
import { centerRow, type PhoneWords } from '../http/phones.js';
import type { OfferedMaterial } from '../contract/materials.js';
import type { Say } from './words.js';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

const isDated = ({ hours: { rules } }: Center) =>
  rules.some(({ validFrom, validTo }) => validFrom !== undefined || validTo !== undefined);

/** Hours of a week in words, `周一至周五 9:00–12:00；周六 9:00–12:00`; empty where they change with the date. */
export function weekText(center: Center, say: Say): string {
  if (isDated(center)) return '';
  const names = say('days').split(' ');
  const day = (code: string) => names[DAYS.indexOf(code)] ?? code;
  const group = (text: string) => {
    const [days = '', spans = ''] = text.split(' ');
    const told = days
      .split(',')
      .map((range) => range.split('-').map(day).join(say('to')))
      .join(say('and'));
    const times = spans.split(',').map((span) => span.replace('-', '–').replace(/(^|–)0(?=\d:)/g, '$1'));
    return `${told} ${times.join(say('and'))}`;
  };
  return formatHours(center.hours.rules).split('; ').filter(Boolean).map(group).join(say('then'));
}

/** What the locator reads of a row. Hours with dated changes are left out: half of them would mislead. */
function dataOf(center: Center): string {
  const { id, region, location, hours, sample } = center;
  const plain = hours.exceptions.length === 0 && hours.holidayPolicy === 'closed';
  const week = plain && !isDated(center) ? formatHours(hours.rules) : '';
  const data = {
    id,
    region,
    ...(week && { hours: week }),
    ...(location && { lng: String(location.lng), lat: String(location.lat), crs: location.crs }),
    ...(sample && { sample: '' }),
  };
  return Object.entries(data)
    .map(([name, value]) => ` data-${name}="${htmlText(value)}"`)
    .join('');
}

/** Rows of centers with the hours of a week. */
export function centerRows(centers: readonly Center[], words: PhoneWords, say: Say): string[] {
  return centers.map((center) => centerRow(words, center, htmlText(weekText(center, say)), dataOf(center)));
}

/** How old the list is, with the number behind it. `asOf` is ISO 8601. */
export function listNote(asOf: string, lang: string, say: Say): string {
  const at = parseIso(asOf);
  const [, month, date] = chinaDate(at).split('-').map(Number);
  const monthName = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'Asia/Shanghai' }).format(at);
  return `${say('list', { month: String(month), monthName, date: String(date) })}${callLink(say)}`;
}

export function callLink(say: Say): string {
  return `<a class="nowrap" href="tel:12355">${say('call')} <span class="number">12355</span></a>`;
}

/** Links to the files, counted from the folder of the site, as the element of materials reads them. */
export function materialRows(items: readonly OfferedMaterial[], toSite: string): string[] {
  return items.map(({ id, title, kind, src, bytes, sha256, mime, language, sample }) => {
    const data = { id, kind, mime, bytes: String(bytes), sha256, ...(sample && { sample: '' }) };
    const written = Object.entries(data).map(([name, value]) => ` data-${name}="${htmlText(value)}"`);
    return `        <li lang="${language}"><a href="${htmlText(toSite + src)}" download hreflang="${language}"${written.join('')}>${htmlText(title)}</a></li>`;
  });
}
