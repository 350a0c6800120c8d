import type { CenterList } from '@y12355/client';
import type { Language } from '@y12355/core';
import { chinaDate, type Shape } from '@y12355/domain';
import { sentences } from '../kiosk/scenes/built-in.js';
import { codePath, codeText } from '../kiosk/scenes/code.js';
import { type Field, pageHtml } from './page.js';
import { codeSvg, drawingSvg, markSvg } from './picture.js';
import { sheet } from './sheet.js';
import { bringWords, pageSpeech } from './words.js';

export interface StaticOptions {
  /** Epoch ms; its day in China is the day whose hours are told. */
  now: number;
  language: Language;
  /** Address of the service, which the codes lead to; without one they dial. */
  base?: string | undefined;
  campaign?: string | undefined;
  shape?: Shape | undefined;
  centers?: Pick<CenterList, 'centers' | 'calendar'> | undefined;
}

/** Name of every file begins so: a folder can hold them beside anything else. */
export const STEM = 'kiosk-static';

/** Centers on one page, and most in all: a round of the slideshow must not take a quarter of an hour. */
const ROWS = 3;
export const MOST_CENTERS = 24;

/** The page of a place in the round. */
export const pageName = (at: number): string => `${STEM}${at === 0 ? '' : `-${at + 1}`}.html`;

/**
 * The slideshow without a script: pages by name, their style sheet and pictures. A sentence with its drawing and
 * centers take turns; the first page is {@link STEM}`.html`.
 *
 * @throws CodeError where `base` or `campaign` can be in no code
 */
export async function staticFiles(options: StaticOptions): Promise<Map<string, string>> {
  const { now, language, base, campaign, shape, centers } = options;
  await bringWords(language);
  const speech = pageSpeech(language);
  // The day is told in words, the night is not known to a page without a clock.
  const said = sentences.filter(({ night }) => night === undefined);
  const tables = centers ? lists(centers, chinaDate(now)) : [];
  const rounds = roundsOf(said, tables);

  const files = new Map<string, string>([[`${STEM}.css`, sheet(shape)]]);
  for (const { drawing } of said) files.set(`${STEM}-${drawing}.svg`, drawingSvg(drawing));
  const mark = markSvg();
  rounds.forEach(({ key, field }, at) => {
    const listed = field.kind === 'centers';
    const text = codeText(base, campaign, listed ? 'find' : undefined);
    const calls = text.startsWith('tel:');
    files.set(
      pageName(at),
      pageHtml({
        sentence: speech.screen(key),
        field,
        mark,
        code: codeSvg(codePath(text), speech.screen('code')),
        caption: speech.screen(calls ? 'scanCall' : listed ? 'scanFind' : 'scan'),
        next: pageName((at + 1) % rounds.length),
        seconds: listed ? 20 : 14,
        sheet: `${STEM}.css`,
        speech,
      }),
    );
  });
  return files;
}

function lists({ centers, calendar }: Pick<CenterList, 'centers' | 'calendar'>, day: string): Field[] {
  const shown = centers.slice(0, MOST_CENTERS);
  return Array.from({ length: Math.ceil(shown.length / ROWS) }, (_, at) => ({
    kind: 'centers',
    centers: shown.slice(at * ROWS, (at + 1) * ROWS),
    calendar,
    day,
  }));
}

type Said = (typeof sentences)[number];

/** A drawing and a list in turn, each list with the sentence before it; the shorter begins again until the longer is through. */
function roundsOf(said: readonly Said[], tables: readonly Field[]): { key: Said['key']; field: Field }[] {
  return Array.from({ length: Math.max(said.length, tables.length) }).flatMap((_, at) => {
    const { key, drawing } = said[at % said.length] as Said;
    const drawn: Field = { kind: 'drawing', picture: `${STEM}-${drawing}.svg` };
    const table = tables[at % tables.length];
    return [drawn, ...(table ? [table] : [])].map((field) => ({ key, field }));
  });
}
