import { svg } from 'lit';
import type { MadePoster, PosterEngine, PosterTemplate } from '../src/material-downloader/engine.types.js';

const shapes = (ground: string, words = '') =>
  svg`<path fill=${ground} d="M0 0h297v420H0z"></path><text x="20" y="60" font-size="27">${words}</text>`;

const template = (id: string, title: string, more: Partial<PosterTemplate> = {}): PosterTemplate => ({
  id,
  title: { 'zh-CN': title, 'zh-HK': title, en: id },
  kind: 'poster',
  page: { width: 297, height: 420 },
  thumbnail: () => shapes('#C4DCD6'),
  ...more,
});

const label = (text: string) => ({ 'zh-CN': text, 'zh-HK': text, en: text });

export const templates: readonly PosterTemplate[] = [
  template('calm', '同伞'),
  template('night', '夜里的窗', { season: 'exam' }),
  template('visit', '通知', {
    kind: 'notice',
    page: { width: 210, height: 297 },
    thumbnail: () => 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==',
    fields: [
      { name: 'school', label: label('学校'), required: true, max: 12 },
      { name: 'place', label: label('地点'), required: false, max: 20, choices: ['操场', '教室'] },
    ],
  }),
];

/** What was asked of the engine, in order. */
export interface Asked {
  what: 'preview' | 'make';
  id: string;
  values: Readonly<Record<string, string>>;
  language: string;
  format?: string;
}

/** An engine that draws nothing worth printing. `made` resolves or rejects what is asked to be made. */
export function fakeEngine(made: (format: string) => Promise<Partial<MadePoster>> = async () => ({})): {
  engine: PosterEngine;
  asked: Asked[];
} {
  const asked: Asked[] = [];
  const engine: PosterEngine = {
    listTemplates: () => templates,
    preview(id, values, language) {
      asked.push({ what: 'preview', id, values, language });
      if (values['school'] === '错') throw new Error('no room');
      return shapes('#F0B7A4', values['school']);
    },
    async make(id, values, language, format, onProgress) {
      asked.push({ what: 'make', id, values, language, format });
      onProgress(0.5);
      const blob = new Blob(['x'.repeat(90_000)], {
        type: format === 'png' ? 'image/png' : 'application/pdf',
      });
      const name = `12355-A3-${values['school'] ?? ''}.${format}`;
      return { name, blob, size: blob.size, codeChecked: true, ...(await made(format)) };
    },
  };
  return { engine, asked };
}
