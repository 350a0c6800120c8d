/** What is published of playlists is what the check takes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assetKinds, checkPlaylist, sceneTypes, seasons, shapes } from '@y12355/domain';

interface Schema {
  properties: Record<string, Schema>;
  required: string[];
  items?: Schema;
  oneOf?: Schema[];
  enum?: unknown[];
  const?: string;
  $ref?: string;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  maxItems?: number;
}

const schema = JSON.parse(
  readFileSync(new URL('../../schema/playlist.schema.json', import.meta.url), 'utf8'),
) as Schema & { $defs: Record<string, Schema> };
const scenes = schema.properties['scenes']?.items?.oneOf ?? [];
const typeOf = (scene: Schema) => scene.properties['type']?.const ?? '';

/** The properties that the check names where an unknown one stands. */
function known(value: object): string[] {
  const { faults } = checkPlaylist(value, { draft: true });
  const { expected = '' } = faults.find(({ path }) => path.endsWith('/no-such')) ?? {};
  return expected.replace('one of ', '').split(', ').sort();
}

const whole = (scene: object) => ({ version: '1', asOf: '2026-09-01', screens: [], scenes: [scene] });
const sorted = (names: readonly string[]) => [...names].sort();

test('the same types of scenes, forms, seasons and sizes', () => {
  assert.deepEqual(sorted(scenes.map(typeOf)), sorted(sceneTypes));
  assert.deepEqual(schema.$defs['shapes']?.items?.enum, [...shapes]);
  const season = scenes.find((scene) => typeOf(scene) === 'season')?.properties['data']?.properties['season'];
  assert.deepEqual(
    season?.enum,
    seasons.filter((one) => one !== 'none'),
  );
  for (const [kind, { endings, most }] of Object.entries(assetKinds)) {
    const { bytes, src } = schema.$defs[kind]?.properties ?? {};
    assert.equal(bytes?.maximum, most, kind);
    for (const ending of endings)
      assert.match(`assets/a.${ending}`, new RegExp(src?.pattern ?? '^$', 'u'), kind);
  }
});

test('the same properties, of the head and of each type', () => {
  assert.deepEqual(sorted(Object.keys(schema.properties)), known({ ...whole({}), 'no-such': 1 }));
  for (const scene of scenes) {
    const type = typeOf(scene);
    const head = { id: 'a', type, weight: 1, data: {} };
    assert.deepEqual(sorted(Object.keys(scene.properties)), known(whole({ ...head, 'no-such': 1 })), type);
    const { properties = {} } = scene.properties['data'] ?? {};
    assert.deepEqual(
      sorted(Object.keys(properties)),
      known(whole({ ...head, data: { 'no-such': 1 } })),
      type,
    );
  }
});

test('the same parts are needed', () => {
  for (const scene of scenes) {
    const type = typeOf(scene);
    const { faults } = checkPlaylist(whole({ type, data: {} }), { draft: true });
    const missing = new Set(faults.map(({ path }) => path.split('/')[4] ?? path.split('/')[3] ?? ''));
    const wanted = new Set([...scene.required, ...(scene.properties['data']?.required ?? [])]);
    for (const given of ['type', 'data']) wanted.delete(given);
    assert.deepEqual(sorted([...missing]), sorted([...wanted]), type);
  }
  const { faults } = checkPlaylist({}, { draft: true });
  assert.deepEqual(sorted(faults.map(({ path }) => path.slice(1))), sorted(schema.required));
});
