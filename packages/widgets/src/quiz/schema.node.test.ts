/** What is published of the scoring block and of manifests is what the readers take. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { choice, form, type Json, part, scored } from '../../test/quiz/build.js';
import { fhirFaults } from '../../test/quiz/fhir.js';
import { actions } from './form.js';
import { readManifest } from './pack-state.js';
import { readForm } from './read.js';
import { KIT } from './spot.js';

const published = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8')) as Json;

interface Element {
  id: string;
  path: string;
  sliceName?: string;
  min?: number;
  short?: string;
  type?: { code: string }[];
  fixedUri?: string;
}
const scoring = published('StructureDefinition-quiz-scoring.json');
const elements = (scoring['differential'] as { element: Element[] }).element;

for (const name of ['quiz-scoring', 'quiz-source']) {
  test(`${name}: a definition of FHIR R4 under the address that the reader knows`, () => {
    const definition = published(`StructureDefinition-${name}.json`);
    assert.deepEqual(fhirFaults(definition), []);
    assert.equal(definition['url'], KIT + name);
    const { element } = definition['differential'] as { element: Element[] };
    assert.equal(element.find(({ id }) => id === 'Extension.url')?.fixedUri, KIT + name);
    for (const { id, path } of element) assert.equal(path, id.replace(/:[\w-]+/g, ''), id);
  });
}

/** Names of the parts right below an element of the definition. */
const partsOf = (parent: string): string[] =>
  elements.flatMap(({ id, sliceName }) =>
    sliceName && id === `${parent}.extension:${sliceName}` ? [sliceName] : [],
  );

/** What the reader says can stand where something unknown stands. */
function taken(wrap: (unknown: Json) => Json): string[] {
  const { faults } = readForm(
    JSON.stringify(form([choice('q', [0, 1])], scored(wrap(part('no-such-part', {}))))),
  );
  return faults.find(({ value }) => value === 'no-such-part')?.allowed.split(', ') ?? [];
}

test('every part of the definition is taken by the reader, and no other', () => {
  assert.deepEqual(
    partsOf('Extension'),
    taken((unknown) => unknown),
  );
  const inside = (url: string) => (unknown: Json) => ({ url, extension: [unknown] });
  assert.deepEqual(partsOf('Extension.extension:scale'), taken(inside('scale')));
  assert.deepEqual(partsOf('Extension.extension:help'), taken(inside('help')));
  assert.deepEqual(
    partsOf('Extension.extension:scale.extension:band'),
    taken((unknown) => inside('scale')(inside('band')(unknown))),
  );
});

test('an action that the definition names is taken', () => {
  const short = elements.find(({ sliceName }) => sliceName === 'action')?.short ?? '';
  assert.deepEqual(
    actions.filter((one) => !new RegExp(`\\b${one}\\b`).test(short)),
    [],
  );
});

test('the schema of manifests asks for what the reader asks for', () => {
  const schema = published('quiz-manifest.schema.json') as { required: string[]; properties: object };
  assert.deepEqual([...schema.required].sort(), [...readManifest({}).faults].sort());
  assert.deepEqual(
    Object.keys(schema.properties).filter((one) => one !== '$schema'),
    schema.required,
  );
});
