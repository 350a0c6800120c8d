import { type CenterList } from '@y12355/client';
import { clockText, HOTLINE, htmlText, resolveDay, textWidth } from '@y12355/domain';
import type { PageSpeech } from './words.js';

export type Center = CenterList['centers'][number];

/** What stands in the field of one page. */
export type Field =
  | { kind: 'drawing'; picture: string }
  | { kind: 'centers'; centers: readonly Center[]; calendar: CenterList['calendar']; day: string };

export interface Page {
  /** Words of the sentence above the number. */
  sentence: string;
  field: Field;
  /** The drawn number and the one code of the page, as SVG. */
  mark: string;
  code: string;
  caption: string;
  /** The page after this one, and the seconds until then. */
  next: string;
  seconds: number;
  sheet: string;
  speech: PageSpeech;
}

/** Words may break where they say so; a sign without width is not in every old font. */
const broken = (text: string): string => htmlText(text).replace(/\u200b/g, '<wbr />');

/** Hours of one center on the day of the page. */
function hoursOf(
  { hours }: Center,
  { say }: PageSpeech,
  day: string,
  calendar: CenterList['calendar'],
): string {
  try {
    const { spans, reason } = resolveDay(hours, day, calendar);
    const open = spans.map(({ start, end }) => `${clockText(start)}–${clockText(end)}`).join(' ');
    return open || [say('shut'), reason].filter(Boolean).join(' · ');
  } catch {
    // Hours that cannot be read are no reason to hide a door.
    return say('unsure');
  }
}

function centerRow(center: Center, field: Extract<Field, { kind: 'centers' }>, speech: PageSpeech): string {
  const { name, address, sample } = center;
  const long = textWidth(name) > (sample ? 12 : 15) ? ' long' : '';
  const tag = sample ? ` <span class="tag">${htmlText(speech.screen('sample'))}</span>` : '';
  return `          <li class="center">
            <p class="name${long}">${htmlText(name)}${tag}</p>
            <p class="hours">${htmlText(hoursOf(center, speech, field.day, field.calendar))}</p>
            <p class="where">${htmlText(address)}</p>
          </li>`;
}

function fieldHtml(field: Field, speech: PageSpeech): string {
  if (field.kind === 'drawing') {
    return `      <div class="box scene drawing"><img src="${field.picture}" alt="" /></div>`;
  }
  const { day, centers } = field;
  const date = speech.say('today', { month: Number(day.slice(5, 7)), day: Number(day.slice(8)) });
  return `      <div class="box scene">
        <h2 class="date">${htmlText(date)}</h2>
        <ul>
${centers.map((center) => centerRow(center, field, speech)).join('\n')}
        </ul>
      </div>`;
}

/** One page: number, sentence, one code, 110 and 120, and no script. It makes way for the next by itself. */
export function pageHtml({
  sentence,
  field,
  mark,
  code,
  caption,
  next,
  seconds,
  sheet,
  speech,
}: Page): string {
  const { screen, language } = speech;
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <meta name="robots" content="noindex" />
    <meta http-equiv="refresh" content="${seconds}; url=${next}" />
    <title>12355</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${sheet}" />
  </head>
  <body>
    <main>
      <p class="box sentence">${broken(sentence)}</p>
      <h1 class="box number">${mark}<span class="sr">${HOTLINE}</span></h1>
      <div class="box code">${code}</div>
      <p class="box caption"><strong>${broken(caption)}</strong> <span>${broken(screen('search'))}</span></p>
      <p class="box danger">${broken(screen('danger'))}</p>
${fieldHtml(field, speech)}
    </main>
  </body>
</html>
`;
}
