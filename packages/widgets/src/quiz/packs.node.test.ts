/** The packs that come with the kit: right, whole, in every language, and open where they may be. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fhirFaults } from '../../test/quiz/fhir.js';
import { checkPack, type PackFiles } from './check/check.js';
import { asked, enabledIn, flat } from './enabled.js';
import { type Choice, type Display, type Form, isQuestion, say } from './form.js';
import { packState, readManifest, type Manifest } from './pack-state.js';
import { readForm } from './read.js';
import { alarmsIn, isComplete, scoresOf } from './score.js';

const folder = new URL('../../../../examples/packs/', import.meta.url);
const NOW = Date.parse('2026-12-01T08:00:00+08:00');
const packs = ['exam-season', 'how-to-listen', 'know-12355', 'mood-weather'];

function filesOf(pack: string): PackFiles & { manifest: Manifest } {
  const bytes = readFileSync(new URL(`${pack}.json`, folder));
  const manifestName = `${pack}.manifest.json`;
  return {
    quiz: bytes.toString('utf8'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    manifest: JSON.parse(readFileSync(new URL(manifestName, folder), 'utf8')) as Manifest,
    manifestName,
  };
}

function formOf(pack: string): Form {
  const { form, faults } = readForm(filesOf(pack).quiz);
  assert.deepEqual(faults, []);
  return form as Form;
}

const codes = (files: PackFiles) => checkPack(files, NOW, Math.random, 'en').findings.map(({ code }) => code);

test('these four, each with its manifest, and nothing else', () => {
  assert.deepEqual(
    readdirSync(folder).sort(),
    packs.flatMap((pack) => [`${pack}.json`, `${pack}.manifest.json`]),
  );
});

for (const pack of packs) {
  const files = filesOf(pack);
  const { manifest, quiz, sha256 } = files;

  test(`${pack}: nothing is found but that it waits for a reviewer`, () => {
    assert.deepEqual(codes(files), manifest.reviewer === null ? ['closed-no-reviewer'] : []);
  });

  test(`${pack}: a child of the fourth school year can read it`, () => {
    const { grades } = checkPack(files, NOW, Math.random, 'en');
    assert.deepEqual(
      grades.map(({ language }) => language),
      ['zh-CN', 'zh-HK'],
    );
    for (const { grade } of grades) assert.ok(grade <= 4, `${grade}`);
  });

  test(`${pack}: it is FHIR R4`, () => assert.deepEqual(fhirFaults(JSON.parse(quiz) as object), []));

  test(`${pack}: its manifest is that of this file, says that AI wrote it, and holds for a year`, () => {
    assert.deepEqual(readManifest(manifest).faults, []);
    assert.equal(manifest.sha256, sha256, 'after a change, write this sum into the manifest');
    assert.equal(manifest.pack, pack);
    assert.equal(manifest.aiGenerated, true);
    assert.deepEqual(manifest.languages, ['zh-CN', 'zh-HK', 'en']);
    assert.ok(Date.parse(manifest.validTo) - Date.parse(manifest.validFrom) < 366 * 86_400_000);
  });

  test(`${pack}: open while it is tried; in production only the one about knowing`, () => {
    assert.equal(packState(manifest, sha256, NOW, false).state, 'open');
    const open = pack === 'know-12355';
    assert.equal(packState(manifest, sha256, NOW, true).state, open ? 'open' : 'closed-no-reviewer');
  });

  test(`${pack}: every result offers the line, and has words of its own in each language`, () => {
    for (const { bands } of formOf(pack).scales) {
      assert.ok(bands.length > 1);
      for (const language of ['zh-CN', 'zh-HK', 'en'] as const) {
        const texts = bands.map(({ text }) => say(text, language));
        assert.equal(new Set(texts).size, texts.length);
      }
      for (const { actions } of bands) assert.ok(actions.includes('call'), actions.join());
    }
  });

  test(`${pack}: nothing has to be answered`, () => {
    assert.ok(flat(formOf(pack).items).every((item) => !isQuestion(item) || !item.required));
  });

  test(`${pack}: planted changes are found`, () => {
    const inside = (from: RegExp, to: string): PackFiles => ({ ...files, quiz: quiz.replace(from, to) });
    const found = codes(inside(/"display": "[^"]+"/, '"display": "你患有抑郁症"'));
    assert.ok(found.includes('diagnosis'), found.join());
    assert.ok(codes(inside(/"display": "[^"]+"/, '"display": "12345"')).includes('number'));
    assert.ok(codes(inside(/"valueCode": "zh-HK"/, '"valueCode": "fr"')).includes('untranslated'));
    assert.ok(codes({ ...files, sha256: 'ab'.repeat(32) }).includes('checksum-mismatch'));
  });
}

test('know-12355: at least twelve questions, one right answer each, explained with a source once answered', () => {
  const form = formOf('know-12355');
  const questions = flat(form.items).filter((item): item is Choice => item.kind === 'choice');
  assert.ok(questions.length >= 12);
  const places = new Set<number>();
  for (const question of questions) {
    const scores = question.options.map(({ score }) => score);
    assert.deepEqual([...scores].sort(), [0, 0, 0, 1], question.linkId);
    places.add(scores.indexOf(1));
    const why = form.items[form.items.indexOf(question) + 1] as Display;
    assert.equal(why.linkId, `${question.linkId}-why`);
    assert.ok(why.source, why.linkId);
    assert.equal(enabledIn(form, new Map()).has(why), false);
    assert.ok(enabledIn(form, new Map([[question.linkId, [0]]])).has(why));
  }
  assert.equal(places.size, 4, 'the right answer stands at every place');
  assert.deepEqual(form.alarms, []);
});

/** The answers of a visitor who chooses the same place, or the last one, everywhere. */
function always(form: Form, place: number): Map<string, number[] | number | boolean> {
  const answers = new Map<string, number[] | number | boolean>();
  for (const item of form.order) {
    if (!isQuestion(item) || !asked(form, answers).includes(item)) continue;
    if (item.kind === 'boolean') answers.set(item.linkId, place > 0);
    else if (item.kind === 'slider') answers.set(item.linkId, place > 0 ? item.max : item.min);
    else answers.set(item.linkId, [Math.min(place, item.options.length - 1)]);
  }
  return answers;
}

for (const pack of ['mood-weather', 'exam-season', 'how-to-listen']) {
  test(`${pack}: help opens on more than one question; with an answer to everything there is a result`, () => {
    const form = formOf(pack);
    assert.ok(new Set(form.alarms.map(({ question }) => question)).size > 1);
    for (const place of [0, 9]) {
      const answers = always(form, place);
      assert.ok(isComplete(form, answers));
      for (const { band } of scoresOf(form, answers)) assert.ok(band);
      assert.equal(alarmsIn(form, answers).size > 0, place > 0);
    }
    assert.equal(scoresOf(form, new Map())[0]?.state, 'incomplete');
  });
}

test('mood-weather: the heaviest result opens help by itself, the lightest says nothing of risk', () => {
  const [{ bands }] = formOf('mood-weather').scales as [Form['scales'][number]];
  assert.deepEqual(
    bands.map(({ help }) => help),
    [false, false, false, true],
  );
});
