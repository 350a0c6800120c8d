import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Center } from '@y12355/domain';
import { forEitherEngine } from '../../test/engines.js';
import { makeWorld, NOW, sampleCenters } from '../../test/world.js';
import { saveCenters } from '../storage/centers.js';
import { createApp } from './app.js';

forEitherEngine((_, open) => {
  test('phones and today’s hours of every public center, without script', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const [, tianhe] = sampleCenters();
    const changes: Partial<Center>[] = [
      { id: 'own', name: '自己的 <b>&"', sample: false, phones: ['（000）0000 0002', '<i>', '1'] },
      { id: 'school-7', visibility: 'school', name: '校内' },
    ];
    await saveCenters(
      world.store,
      changes.map((change) => ({ ...tianhe, services: [], ...change })),
      NOW,
    );
    const app = createApp(world, { root: '/nowhere', version: '0.0.0-test' });
    const get = async (path: string) => (await app.request(path)).text();

    const answer = await app.request('/phones');
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    const page = await answer.text();
    assert.doesNotMatch(page, /<script|\sstyle=/);
    assert.match(page, /<html lang="zh-CN">.*<a class="call" href="tel:12355">拨打 12355<\/a>/s);
    assert.match(
      page,
      /示例中心 gz<\/strong> <span class="tag" lang="zh-CN">示例<\/span><br \/>000-0000<br \/>/,
    );
    assert.match(page, /今天 9:00–12:00/);
    assert.match(
      page,
      /自己的 &lt;b&gt;&amp;&quot;<\/strong><br \/><a href="tel:00000000002">（000）0000 0002<\/a>/,
    );
    assert.match(page, /<br \/>&lt;i&gt;<br \/>1<br \/>/);
    assert.doesNotMatch(page, /校内/);

    world.clock.now = NOW + 2 * 86_400_000;
    assert.match(await get('/phones'), /今天 休息 内部培训/);
    assert.match(await get('/hk/phones'), /<html lang="zh-HK">.*各服務點的電話.*致電 12355/s);
    assert.match(await get('/en/phones'), /<html lang="en">.*Phones of the centers.*Today closed 内部培训/s);
  });
});
