import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Manifest } from '../../src/batch/manifest.js';
import { readArguments, type RenderArguments } from '../../src/cli/arguments.js';
import { render } from '../../src/cli/render.js';
import { run } from '../../src/cli/run.js';
import type { Surroundings } from '../../src/cli/surroundings.js';
import { kitTemplates } from '../../src/cli/known-templates.js';
import type { Template } from '../../src/template.js';

/** A folder that is gone after the test. */
export function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'y12355-test-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export interface Said {
  code: number;
  out: string;
  error: string;
}

function listening(more: Partial<Surroundings>): Surroundings & { said: { out: string; error: string } } {
  const said = { out: '', error: '' };
  return {
    out: (text) => (said.out += `${text}\n`),
    error: (text) => (said.error += `${text}\n`),
    now: () => Date.now(),
    signal: new AbortController().signal,
    ...more,
    said,
  };
}

/** The command with its arguments, in this process. */
export async function command(args: readonly string[], more: Partial<Surroundings> = {}): Promise<Said> {
  const around = listening(more);
  const code = await run(args, around);
  return { code, ...around.said };
}

/** The same of `render` with templates of the test's own. */
export async function renderWith(
  templates: readonly Template[],
  args: readonly string[],
  more: Partial<Surroundings> = {},
): Promise<Said> {
  const around = listening(more);
  const known = new Map(templates.map((template) => [template.id, template]));
  const code = await render(readArguments(['render', ...args]) as RenderArguments, known, around);
  return { code, ...around.said };
}

export const calm = (await kitTemplates()).get('a3-calm') as Template;

export const BASE = 'https://12355.example.cn';

/** Writes a table and gives the words of a command for it. */
export function batch(
  t: TestContext,
  rows: string | readonly string[],
  ...more: string[]
): { dir: string; out: string; csv: string; args: string[] } {
  const dir = folder(t);
  const [csv, out] = [join(dir, 'schools.csv'), join(dir, 'out')];
  writeFileSync(csv, typeof rows === 'string' ? rows : ['school,region,campaign', ...rows, ''].join('\n'));
  const args = ['--csv', csv, '--out', out, '--template', 'a3-calm', '--base-url', BASE, ...more];
  return { dir, out, csv, args };
}

export const manifestIn = (out: string): Manifest =>
  JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;

/** Names of all files, those that begin with a dot too. */
export const filesIn = (out: string): string[] => readdirSync(out).sort();
