/** What the build promises to pages: syntax that old screens parse, no name of a foreign host, one policy name. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = (file: string): string => join(root, 'dist', file);
const classic = async (): Promise<string[]> => [
  dist('y12355.min.js'),
  ...(await readdir(dist('widgets'))).map((name) => dist(`widgets/${name}`)),
];
const parses = (edition: string, files: string[]) =>
  run(process.execPath, [join(root, 'node_modules/es-check/lib/cli/index.js'), edition, ...files], {
    cwd: root,
  });

test('classic files parse as ES2017, and the check bites', async (t) => {
  await parses('es2017', await classic());
  const folder = await mkdtemp(join(tmpdir(), 'y12355-es-'));
  t.after(() => rm(folder, { recursive: true }));
  const planted = join(folder, 'planted.js');
  await writeFile(planted, 'var a = window.b?.c;\n');
  await assert.rejects(parses('es2017', [planted]));
});

test('no bundle names an address of another origin', async () => {
  // Namespaces and what FHIR calls its extensions are names, not addresses; lit's and i18next's messages point at their own documents.
  const names =
    /^(www\.w3\.org|schema\.org|hl7\.org|y12355\.example|lit\.dev|www\.i18next\.com|locize\.com)$/;
  // Links of 导航: asked by the visitor who follows one, never by the page.
  const maps = /^(uri\.amap\.com|apis\.map\.qq\.com|api\.map\.baidu\.com|maps\.apple\.com)$/;
  const found: string[] = [];
  for (const file of [...(await classic()), dist('y12355.esm.js'), dist('desk/desk.js')]) {
    const text = await readFile(file, 'utf8');
    for (const [, host] of text.matchAll(/https?:\/\/([\w.-]+)/g)) {
      if (!names.test(host ?? '') && !maps.test(host ?? '')) found.push(`${file}: ${host}`);
    }
  }
  assert.deepEqual(found, []);
});

test("the bundles carry Lit's policy under the kit's own name", async () => {
  for (const file of [...(await classic()), dist('y12355.esm.js')]) {
    const text = await readFile(file, 'utf8');
    assert.match(text, /"y12355-lit"/, file);
    assert.doesNotMatch(text, /"lit-html"/, file);
  }
});

test('an install needs no script and names no registry host', async () => {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean; resolved?: string; link?: boolean }>;
  };
  const entries = Object.entries(lock.packages);
  const scripted = entries
    .filter(([, entry]) => entry.hasInstallScript)
    .map(([name]) => name.replace(/.*node_modules\//, ''));
  // Both scripts only help where the binary did not come as a package of its own: esbuild's and rs-module-lexer's.
  // The lexer belongs to the command line of the manifest's analyzer, which the kit does not use.
  assert.deepEqual([...new Set(scripted)].sort(), ['esbuild', 'rs-module-lexer']);
  const hosts = entries.filter(([, entry]) => entry.resolved?.startsWith('http')).map(([name]) => name);
  assert.deepEqual(hosts, []);
});
