import type { Language } from '@y12355/core';
import type { Form } from '../form.js';
import { type Manifest, type PackCheck, packState, readManifest } from '../pack-state.js';
import { readForm } from '../read.js';
import { readTotals } from '../read-totals.js';
import { faultFinding, type Finding, finding, remarkFinding } from './finding.js';
import { lintForm, readingGrade } from './lint.js';
import { scoreTable, type Table } from './table.js';
import { textsOf } from './texts.js';

export interface PackFiles {
  /** Text of the quiz. */
  quiz: string;
  /** Of the bytes of its file, in hex. */
  sha256: string;
  /** What `JSON.parse` made of the manifest; undefined where there is none, or no JSON. */
  manifest: unknown;
  /** Name that the manifest has, or would have. */
  manifestName: string;
  /** Counted before, for the same quiz. */
  table?: Table;
}

export interface Report {
  /** In the language of the report; `''` where the quiz cannot be read. */
  title: string;
  findings: readonly Finding[];
  table: Table | undefined;
  /** Of each Chinese the school year after which it can be read: 2, 4, 6, 9 or 12. */
  grades: readonly { language: Language; grade: number }[];
  /** Who answers for it, where it is open in production; `''` where it is not. */
  openBy: string;
}

const languages: readonly Language[] = ['zh-CN', 'zh-HK', 'en'];

/**
 * Everything that can be said of a pack before anybody is asked.
 *
 * @param now milliseconds since the epoch
 * @param random from 0 up to 1, where paths are too many to count
 */
export function checkPack(files: PackFiles, now: number, random: () => number, language: Language): Report {
  const { form, faults } = readForm(files.quiz, readTotals);
  const { manifest, faults: fields } = readManifest(files.manifest);
  const state = packState(manifest, files.sha256, now, true);
  const findings = [
    ...faults.map((one) => faultFinding(one, language)),
    ...(files.manifest === undefined ? [] : fields).map((name) => ({
      ...finding('fault', 'manifestField', files.manifestName, language, { value: name }),
      field: name,
    })),
    ...stateFindings(state, manifest, files, language),
  ];
  const openBy = state.state === 'open' ? (manifest?.reviewer ?? '') : '';
  if (!form) return { title: '', findings, table: undefined, grades: [], openBy: '' };
  if (manifest && manifest.version !== form.version) {
    const versions = { value: manifest.version, allowed: form.version };
    findings.push(finding('fault', 'manifestVersion', files.manifestName, language, versions));
  }
  const table = files.table ?? scoreTable(form, random);
  const said = spoken(form, manifest);
  const remarks = lintForm(form, said, table);
  findings.push(...remarks.map((one) => remarkFinding(one, language)));
  const grades = said.flatMap((one) => {
    const grade = readingGrade(textsOf(form), one)?.grade;
    return grade ? { language: one, grade } : [];
  });
  return { title: form.title[language] ?? form.title.own, findings, table, grades, openBy };
}

/** The languages of the manifest, else those of the title. */
function spoken(form: Form, manifest: Manifest | undefined): readonly Language[] {
  return languages.filter((one) => (manifest ? manifest.languages.includes(one) : form.title[one]));
}

function stateFindings(
  { state }: PackCheck,
  manifest: Manifest | undefined,
  { sha256, manifestName }: PackFiles,
  language: Language,
): Finding[] {
  const one = (level: Finding['level'], code: Parameters<typeof finding>[1], value: string) => [
    finding(level, code, manifestName, language, { value }),
  ];
  switch (state) {
    case 'open':
      return [];
    case 'missing':
      return one('warning', 'missing-manifest', manifestName);
    case 'checksum-mismatch':
      return one('fault', state, sha256);
    case 'expired':
      return one('warning', state, manifest?.validTo ?? '');
    case 'not-yet':
      return one('note', state, manifest?.validFrom ?? '');
    case 'closed-no-reviewer':
      return one('note', state, '');
  }
}
