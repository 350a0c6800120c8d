import { relative } from 'node:path';
import { leakedContacts } from './leaks.mjs';

/** Files that a shorter run would begin with. */
const longest = (seconds) =>
  [...seconds]
    .filter(([, took]) => took >= 5)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 25);

/**
 * A reporter for Node's runner: failures whole, reasons of skips, figures (what a test says with
 * `t.diagnostic('figure: …')`), the files that took longest, and one line of counts.
 * A contact in anything that a test prints is a failure.
 */
export default async function* nodeReporter(source) {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  const seconds = new Map();
  for await (const { type, data } of source) {
    const printed = type === 'test:stdout' || type === 'test:stderr' || type === 'test:diagnostic';
    const leaked = printed ? leakedContacts(data.message) : [];
    if (leaked.length > 0) {
      failed += 1;
      yield `\nFAIL ${data.file ?? ''} › printed a contact\n${leaked.join('\n')}\n`;
    }
    if (type === 'test:pass' || type === 'test:fail') {
      if (data.nesting === 0 && data.file) {
        const file = relative(process.cwd(), data.file);
        seconds.set(file, (seconds.get(file) ?? 0) + data.details.duration_ms / 1000);
      }
      if (data.details?.type === 'suite' && type === 'test:pass') continue;
      if (data.skip !== undefined) {
        skipped += 1;
        yield `SKIP ${data.name}${typeof data.skip === 'string' ? `: ${data.skip}` : ''}\n`;
      } else if (type === 'test:pass') {
        passed += 1;
      } else if (data.details?.error?.failureType !== 'subtestsFailed') {
        failed += 1;
        const error = data.details?.error?.cause ?? data.details?.error;
        yield `\nFAIL ${data.file ?? ''} › ${data.name}\n${error?.stack ?? error}\n`;
      }
    } else if (type === 'test:diagnostic' && /^(SKIP|figure:) /.test(data.message)) {
      yield `${data.message}\n`;
    } else if (printed && leaked.length === 0) {
      if (/SKIP |Error|error/.test(data.message)) yield data.message;
    }
  }
  for (const [file, took] of longest(seconds)) yield `${took.toFixed(0).padStart(4)} s  ${file}\n`;
  yield `node: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped (reasons above)` : ''}\n`;
}
