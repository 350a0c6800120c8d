import { leakedContacts } from './leaks.mjs';

/**
 * A reporter for Node's runner: failures whole, reasons of skips, figures (what a test says with
 * `t.diagnostic('figure: …')`), and one line of counts.
 * A contact in anything that a test prints is a failure.
 */
export default async function* nodeReporter(source) {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for await (const { type, data } of source) {
    const printed = type === 'test:stdout' || type === 'test:stderr' || type === 'test:diagnostic';
    const leaked = printed ? leakedContacts(data.message) : [];
    if (leaked.length > 0) {
      failed += 1;
      yield `\nFAIL ${data.file ?? ''} › printed a contact\n${leaked.join('\n')}\n`;
    }
    if (type === 'test:pass' || type === 'test:fail') {
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
  yield `node: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped (reasons above)` : ''}\n`;
}
