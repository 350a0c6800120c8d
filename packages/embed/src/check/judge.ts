import type { languages } from '@y12355/widgets/elements';
import { type Finding, type Found, type Level, levels } from './finding.js';
import type { PageFacts } from './page-facts.js';
import { fileFindings } from './rules-files.js';
import { pageFindings } from './rules-page.js';
import { policyFindings } from './rules-policy.js';
import { tagFindings } from './rules-tags.js';
import { say } from './words.js';

export type Language = (typeof languages)[number];

const order: readonly Level[] = ['fault', 'warning', 'note'];

/** What is missing on a page, the worst first, each once, with its cure. */
export function judge(page: PageFacts, language: Language = 'zh-CN'): Finding[] {
  return told(
    [...policyFindings(page), ...fileFindings(page), ...pageFindings(page), ...tagFindings(page)],
    language,
  );
}

/** A page that could not be looked at. */
export function unreachable(url: string, why: string, language: Language = 'zh-CN'): Finding[] {
  return told([{ code: 'unreachable', params: { url, why } }], language);
}

function told(found: readonly Found[], language: Language): Finding[] {
  const findings = found.map(({ code, params }): Finding => {
    return { level: levels[code], code, ...say(code, params, language) };
  });
  const isSame = (a: Finding) => (b: Finding) => a.what === b.what && a.cure === b.cure;
  const once = findings.filter((one, at) => findings.findIndex(isSame(one)) === at);
  return once.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}
