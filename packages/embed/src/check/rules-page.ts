import { elements } from '@y12355/widgets/elements';
import { type Found, found } from './finding.js';
import { registeredBy } from './kit-file.js';
import type { PageFacts } from './page-facts.js';

/** Whether the parts of a page belong together, and what became of them where it runs. */
export function pageFindings(page: PageFacts): Found[] {
  return [...parts(page), ...frames(page), ...runs(page)];
}

function parts({ files, tags, dials, otherScripts, running }: PageFacts): Found[] {
  const scripts = files.filter(({ kind, file }) => kind === 'script' && registeredBy(file).length > 0);
  if (tags.length > 0 && scripts.length === 0) {
    const registered = running?.registered.length ?? 0;
    if (registered > 0) return [];
    return [found(otherScripts ? 'scriptUnseen' : 'scriptAbsent')];
  }
  if (tags.length > 0 || files.some(({ kind }) => kind === 'frame')) return [];
  if (scripts.length > 0) return [found('tagAbsent')];
  // A link alone is a way onto a page too.
  return dials ? [] : [found('nothing')];
}

function frames({ files, dials }: PageFacts): Found[] {
  const own = files.filter(({ kind }) => kind === 'frame');
  return [
    ...own
      .filter(({ attributes }) => !attributes['title']?.trim())
      .map(({ url }) => found('frameTitle', { url })),
    ...(own.length > 0 && !dials ? [found('frameNumber')] : []),
  ];
}

function runs({ tags, running }: PageFacts): Found[] {
  if (!running) return [];
  if (!running.registry) return tags.length > 0 ? [found('registryMissing')] : [];
  const here = new Set(
    tags.map(({ name }) => name).filter((name) => elements.some((one) => one.name === name)),
  );
  const idle = [...here].filter((name) => !running.registered.some((one) => one.name === name));
  return [
    ...idle.map((name) => found('notRunning', { tag: `y12355-${name}` })),
    ...running.failed.map((name) => found('failed', { tag: `y12355-${name}` })),
  ];
}
