import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { manifestOf } from '../../scripts/lib/manifest/manifest.js';
import { elementsOf } from '../../scripts/lib/manifest/types.js';
import { faultOfEvent, faultOfName } from '../../scripts/lib/new-element/name.js';
import { newElement } from '../../scripts/new-element.js';
import { copyProject } from '../lib/project.js';

const run = promisify(execFile);

describe('name of a new element', () => {
  const taken = ['quiz', 'hotline-banner'];

  it('is made of small words', () => {
    for (const name of ['mood', 'mood-weather', 'story-2', 'a-b-c']) {
      assert.equal(faultOfName(name, taken), undefined, name);
    }
  });

  it('in any other form is refused with the form that is allowed', () => {
    const bad = ['', 'Mood', 'mood_weather', 'mood--x', '-mood', 'mood-', '2-moods', '天气', '../x', 'a b'];
    for (const name of [...bad, 'y12355-mood', 'm'.repeat(33)]) {
      assert.match(faultOfName(name, taken) ?? '', /^n.*allowed are words of a-z.*npm run new:element/, name);
    }
    assert.match(faultOfEvent('Finish') ?? '', /^event "Finish": allowed are words of a-z/);
    assert.equal(faultOfEvent('finish'), undefined);
  });

  it('that is taken is refused with those that are', () => {
    assert.equal(faultOfName('quiz', taken), 'name "quiz" is taken; there are hotline-banner, quiz');
    assert.match(faultOfName('react', taken) ?? '', /not allowed are define, elements, facts, react/);
  });
});

describe('a new element', () => {
  let project: Awaited<ReturnType<typeof copyProject>>;
  const make = (...words: string[]) => newElement(project.path, words);
  const inside = (path: string) => join(project.path, path);
  const written = (path: string) => readFileSync(inside(`packages/widgets/src/${path}`), 'utf8');

  before(async () => {
    project = await copyProject();
    const command = ['--import', 'tsx', '--conditions=source', 'scripts/new-element.ts', 'planted-plain'];
    await run(process.execPath, command, { cwd: project.path });
    await make('planted-telling', '--event', 'finish');
  });
  after(() => project.remove());

  it('is a folder with all that belongs to it', () => {
    const files = (name: string) => readdirSync(inside(`packages/widgets/src/${name}`)).sort();
    const whole = (name: string, ...more: string[]) =>
      ['ts', 'styles.ts', 'model.ts', 'facts.ts', 'test.ts', 'model.node.test.ts', ...more]
        .map((ending) => `${name}.${ending}`)
        .concat(
          ['zh-CN', 'zh-HK', 'en'].map((language) => `${name}.strings.${language}.json`),
          'define.ts',
        )
        .sort();
    assert.deepEqual(files('planted-plain'), whole('planted-plain'));
    assert.deepEqual(files('planted-telling'), whole('planted-telling', 'events.ts'));
    for (const name of ['planted-plain', 'planted-telling']) {
      for (const file of files(name))
        assert.doesNotMatch(written(`${name}/${file}`), /NAME|CLASS|CAMEL|#event|#plain/);
    }
  });

  it('has its line in each file that names all elements, in order', () => {
    assert.match(
      written('index.ts'),
      /^export \{ PlantedPlain \} from '\.\/planted-plain\/planted-plain\.js';$/m,
    );
    assert.match(written('index.ts'), /^export \{ PlantedTellingFinishEvent \} from /m);
    assert.match(written('elements.ts'), /\bplantedPlain,\s+plantedTelling,?\s*\];$/m);
    const imports: string[] = written('define.ts').match(/^import .*$/gm) ?? [];
    assert.deepEqual(imports, [...imports].sort());
    assert.ok(imports.includes("import './planted-plain/define.js';"));
  });

  it('is refused twice, under the name of a window, and with two names; nothing is written then', async () => {
    const before = written('define.ts');
    await assert.rejects(
      make('planted-plain'),
      /^Error: name "planted-plain" is taken; there are .*hotline-banner/,
    );
    await assert.rejects(make('booking-dialog'), /name "booking-dialog" is taken/);
    await assert.rejects(make('Planted'), /name "Planted": allowed are words of a-z and 0-9/);
    await assert.rejects(make('planted-a', 'planted-b'), /one name at a time/);
    await assert.rejects(make('planted-a', '--event', 'X'), /event "X": allowed are/);
    assert.equal(written('define.ts'), before);
    assert.ok(!readdirSync(inside('packages/widgets/src')).includes('planted-a'));
  });

  it('passes types, lint, format, its own tests and the rules of the project, all untouched', async () => {
    const bin = (name: string) => join(project.path, 'node_modules/.bin', name);
    const folders = ['planted-plain', 'planted-telling'].map((name) => `packages/widgets/src/${name}`);
    const named = ['index.ts', 'define.ts', 'elements.ts'].map((name) => `packages/widgets/src/${name}`);
    writeFileSync(
      inside('tsconfig.planted.json'),
      JSON.stringify({ extends: './tsconfig.json', include: ['packages/widgets/src/**/*'] }),
    );
    const test = (...files: string[]) =>
      run(process.execPath, ['--import', 'tsx', '--conditions=source', '--test', ...files], {
        cwd: project.path,
      });
    const steps = {
      types: () => run(bin('tsc'), ['--noEmit', '-p', 'tsconfig.planted.json'], { cwd: project.path }),
      lint: () => run(bin('eslint'), ['--max-warnings=0', ...folders, ...named], { cwd: project.path }),
      format: () => run(bin('prettier'), ['--check', ...folders, ...named], { cwd: project.path }),
      tests: () =>
        test(...folders.map((folder) => `${folder}/${folder.split('/').at(-1)}.model.node.test.ts`)),
      rules: () =>
        test(
          ...['arrows', 'rules', 'strings', 'numbers', 'facts', 'scripts/manifest'].map(
            (name) => `tests/${name}.node.test.ts`,
          ),
        ),
    };
    const failed: string[] = [];
    for (const [name, step] of Object.entries(steps)) {
      await step().catch((error: { stdout?: string; stderr?: string }) => {
        failed.push(`${name}: ${error.stdout ?? ''}${error.stderr ?? String(error)}`);
      });
    }
    assert.deepEqual(failed, []);
  });

  it('passes its own tests in a browser', async () => {
    const runner = join(project.path, 'node_modules/@web/test-runner/dist/bin.js');
    const file = 'packages/widgets/src/planted-telling/planted-telling.test.ts';
    const { stdout } = await run(process.execPath, [runner, '--files', file], { cwd: project.path });
    assert.match(stdout, /browser: 9 passed, 0 failed/);
  });

  it('stands in the manifest with its attribute and its event', () => {
    const elements = elementsOf(manifestOf(project.path));
    const telling = elements.find(({ tagName }) => tagName === 'y12355-planted-telling');
    assert.equal(telling?.attributes[0]?.type.text, "'full' | 'short'");
    assert.deepEqual(telling?.events.map(({ name }) => name).sort(), [
      'y12355-action',
      'y12355-planted-telling-finish',
    ]);
    const plain = elements.find(({ tagName }) => tagName === 'y12355-planted-plain');
    assert.deepEqual(
      plain?.events.map(({ name }) => name),
      ['y12355-action'],
    );
  });

  it('keeps the manifest from being written where an attribute or an event says nothing', () => {
    const file = inside('packages/widgets/src/planted-plain/planted-plain.ts');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text
        .replace('layout?: Layout;', 'layout?: Date;')
        .replace('@event y12355-action', '@event y12355-none'),
    );
    assert.throws(
      () => manifestOf(project.path),
      /PlantedPlain layout: its type is no kind of attribute; allowed are choice, list, .*\n.*@event y12355-none: no event class/,
    );
    writeFileSync(file, text);
  });
});
