import { isClassic, isModule, registeredBy } from './kit-file.js';
import { type Found, found } from './finding.js';
import type { FileFacts, PageFacts } from './page-facts.js';
import { directivesOf } from './policy.js';

/** Whether the files that a page asks for can come, once and as they were meant. */
export function fileFindings(page: PageFacts): Found[] {
  return [...page.files.flatMap((file) => ownFindings(file, page)), ...together(page.files)];
}

function ownFindings(file: FileFacts, { url: page, answers, newest, policies }: PageFacts): Found[] {
  const { url, sdk, version, attributes } = file;
  const { protocol, origin, hostname } = new URL(url);
  const { integrity, crossorigin } = attributes;
  const pinned = version !== undefined && !/^v\d+$/.test(version);
  const answer = answers[url];
  const list: Found[] = typeFindings(file);
  // A browser takes http for safe on the machine itself.
  const local = hostname === 'localhost' || hostname === '127.0.0.1';
  const upgraded = policies.some((policy) => directivesOf(policy).has('upgrade-insecure-requests'));
  if (protocol === 'http:' && page.startsWith('https:') && !local && !upgraded)
    list.push(found('mixed', { url }));
  else if (answer?.trouble) {
    const gone = pinned && /^(404|410)$/.test(answer.trouble);
    list.push(
      found(gone ? 'versionGone' : 'fileTrouble', { url, version: version ?? '', why: answer.trouble }),
    );
  }
  if (integrity) {
    if (origin !== new URL(page).origin && crossorigin === undefined)
      list.push(found('crossorigin', { url }));
    if (answer?.hashes && !meets(integrity, answer.hashes)) list.push(found('mismatch', { url }));
    if (version !== undefined && !pinned) list.push(found('movingPinned', { url, version }));
  }
  const latest = sdk === undefined ? undefined : newest[sdk];
  const gone = list.some(({ code }) => code === 'versionGone');
  if (pinned && !gone && latest !== undefined && isOlder(version, latest)) {
    list.push(found('old', { url, version, newest: latest }));
  }
  return list;
}

/** A tag of another type than its file is not run, or run without its settings. */
function typeFindings({ kind, url, file, attributes }: FileFacts): Found[] {
  const type = (attributes['type'] ?? '').trim().toLowerCase();
  if (kind !== 'script') return [];
  if (isModule(file)) return type === 'module' ? [] : [found('typeModule', { url })];
  return isClassic(type) ? [] : [found('typeClassic', { url, type })];
}

/** One of the hashes is enough, as in a browser; it takes the strongest algorithm that is named. */
function meets(integrity: string, hashes: readonly string[]): boolean {
  const asked = integrity.trim().split(/\s+/);
  const strongest = ['sha512', 'sha384', 'sha256'].find((name) =>
    asked.some((one) => one.startsWith(`${name}-`)),
  );
  if (!strongest) return true;
  return asked.some((one) => one.startsWith(strongest) && hashes.includes(one.replace(/\?.*$/, '')));
}

function isOlder(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split(/[.-]/).map(Number)) as [number[], number[]];
  for (let at = 0; at < 3; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** The first of two versions of an element wins, and what comes after it was loaded for nothing. */
function together(files: readonly FileFacts[]): Found[] {
  const scripts = files.filter(({ kind, file }) => kind === 'script' && registeredBy(file).length > 0);
  const more = scripts.find((script, at) =>
    scripts
      .slice(0, at)
      .some((before) => registeredBy(before.file).some((one) => registeredBy(script.file).includes(one))),
  );
  if (!more) return [];
  const versions = [...new Set(scripts.map(({ version, url }) => version ?? url))];
  return versions.length > 1
    ? [found('versionsDiffer', { versions: versions.join(', ') })]
    : [found('twice', { files: [...new Set(scripts.map(({ url }) => url))].join(', ') })];
}
