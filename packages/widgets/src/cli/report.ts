import type { Language } from '@y12355/core';
import { bandRows } from '../quiz/check/bands.js';
import { SEED } from '../quiz/check/chance.js';
import type { Report } from '../quiz/check/check.js';
import { type Finding, sentence } from '../quiz/check/finding.js';
import type { ScaleTable, Table } from '../quiz/check/table.js';
import { say } from '../quiz/form.js';

const WIDTH = 100;

/** A file may hold signs that would steer the terminal. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const plain = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '\ufffd');

/** What is printed for one file. */
export function reportText(
  { file, title, findings, table, grades, openBy }: Report & { file: string },
  language: Language,
): string {
  const lines = [
    `${file}${title && `  ${title.replace(/\s+/g, ' ')}`}`,
    ...findings.flatMap((one) => findingLines(one, language)),
    ...(findings.length > 0 ? [] : [`  ${sentence('clean', language)}`]),
    ...(table ? tableLines(table, language) : []),
    ...(grades.length > 0 ? [`  ${sentence('reading', language, { grades: gradesText(grades) })}`] : []),
    ...(openBy ? [`  ${sentence('open', language, { value: openBy })}`] : []),
  ];
  return `${plain(lines.join('\n'))}\n`;
}

const gradesText = (grades: Report['grades']): string =>
  grades.map(({ language, grade }) => `${language} ${grade}`).join(', ');

function findingLines({ level, code, where, what, cure }: Finding, language: Language): string[] {
  const place = where.replace(/\s+/g, ' ') || sentence('whole', language);
  return [
    `  ${sentence(`level.${level}`, language)}  ${place}`,
    `        ${what.replace(/\n/g, ' ')} [${code}]`,
    `        → ${cure}`,
  ];
}

function tableLines({ paths, complete, help, scales }: Table, language: Language): string[] {
  const counts = { paths: String(paths), help: String(help), seed: SEED };
  return [
    `  ${sentence(complete ? 'paths' : 'sample', language, counts)}`,
    ...scales.flatMap((one) => scaleLines(one, paths, language).map((line) => `  ${line}`)),
  ];
}

function scaleLines({ scale, scores, unasked }: ScaleTable, paths: bigint, language: Language): string[] {
  const rows = bandRows({ scale, scores, unasked }, paths).map(({ band, paths: count, ...row }) =>
    sentence('band', language, {
      ...row,
      paths: String(count),
      text: band ? say(band.text, language) : sentence('noBand', language),
    }),
  );
  const list = scores.map(({ value, paths: count }) => `${value} × ${count}`).join(', ');
  return [
    sentence('scale', language, { id: scale.id, items: scale.items.length }),
    ...rows.map((row) => `  ${row}`),
    ...(unasked > 0n ? [`  ${sentence('unasked', language, { paths: String(unasked) })}`] : []),
    ...wrapped(sentence('scores', language, { scores: list })).map(
      (line, at) => `${at > 0 ? '    ' : '  '}${line}`,
    ),
  ];
}

function wrapped(text: string): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/(?<=, )/)) {
    if ((lines[lines.length - 1] ?? '').length + word.length > WIDTH) lines.push('');
    lines[lines.length - 1] += word;
  }
  return lines.map((line) => line.trimEnd());
}
