import { expect } from '@open-wc/testing';
import type { SceneShow } from '@y12355/domain';
import { render } from 'lit';
import { sampleScenes } from '../../../domain/test/playlists.js';
import { loadSheet } from '../../test/sheet.js';
import { drawScene } from './draw.js';

const root = document.createElement('div');
const show = (scene: object, changes: Partial<SceneShow> = {}): SceneShow => ({
  scene,
  at: Date.parse('2026-09-12T15:00:00+08:00'),
  language: 'zh-CN',
  width: 1920,
  height: 1080,
  touch: false,
  revealed: false,
  files: {},
  ...changes,
});
const draw = (scene: object, changes: Partial<SceneShow> = {}) =>
  drawScene(root, show(scene, changes), 'https://12355.example.cn');
const sample = (type: string) => sampleScenes.find((scene) => scene.type === type) as object;
const text = (selector: string) =>
  root.querySelector<HTMLElement>(selector)?.innerText.replace(/\s+/g, ' ') ?? '';

describe('kiosk: preview', function () {
  this.timeout(30_000);
  before(async () => {
    await loadSheet();
    document.body.append(root);
  });
  after(() => {
    render(null, root);
    root.remove();
  });

  const shapes: readonly [width: number, height: number][] = [
    [1920, 1080],
    [1080, 1920],
    [3840, 1080],
  ];
  for (const [width, height] of shapes) {
    it(`${width} × ${height}: one of each type, with number and code, day and night, in each language`, async () => {
      for (const scene of sampleScenes) {
        for (const hour of ['15', '22']) {
          for (const language of ['zh-CN', 'zh-HK', 'en'] as const) {
            const at = Date.parse(`2026-09-12T${hour}:00:00+08:00`);
            const told = `${scene.type} ${hour} ${language}`;
            const sight = await draw(scene, { width, height, language, at });
            expect(sight, told).to.deep.equal({ state: 'drawn', misfits: [] });
            expect(root.querySelectorAll('[data-code]').length, told).to.equal(1);
            expect(root.querySelector('.number')?.textContent, told).to.contain('12355');
            expect(root.querySelector('.frame')?.classList.contains('night'), told).to.equal(hour === '22');
            expect(document.documentElement.lang, told).to.equal(language);
          }
        }
      }
    });
  }

  it('a center that the scene names is made up and marked', async () => {
    await draw(sample('center'));
    expect(text('.words')).to.contain('示例');
  });

  it('a question shows its answer when asked to', async () => {
    await draw(sample('question'));
    expect(root.querySelectorAll('.choices li').length).to.equal(2);
    await draw(sample('question'), { revealed: true });
    expect(text('.choices')).to.contain('电话').and.not.contain('街道');
  });

  it('a file that was chosen is shown; one that was not leaves its field empty', async () => {
    const url = URL.createObjectURL(new Blob(['x']));
    await draw(sample('picture'), { files: { 'assets/rain.jpg': url } });
    expect(root.querySelector('img')?.src).to.equal(url);
    await draw(sample('picture'));
    expect(root.querySelector('img')?.src).to.match(/^data:/);
    await draw(sample('video'));
    expect(root.querySelector('video')).to.equal(null);
    await draw(sample('video'), { files: { 'assets/film.mp4': url } });
    expect(root.querySelector('video')?.src).to.equal(url);
    URL.revokeObjectURL(url);
  });

  it('says what a player would pass over: no room, nothing to show, no scene', async () => {
    const message = (words: string) => ({
      id: 'm',
      type: 'message',
      weight: 1,
      data: { text: { 'zh-CN': words } },
    });
    const { state, misfits } = await draw(message('很'.repeat(400)));
    expect([state, misfits]).to.deep.equal(['drawn', ['words']]);
    const season = { id: 's', type: 'season', weight: 1, data: {} };
    const plain = Date.parse('2026-11-27T15:00:00+08:00');
    expect((await draw(season, { at: plain })).state).to.equal('nothing');
    for (const scene of [
      {},
      { type: 'message' },
      { type: 'picture', data: {} },
      { type: 'web-page', data: {} },
    ]) {
      expect((await draw(scene)).state, JSON.stringify(scene)).to.be.oneOf(['broken', 'nothing']);
    }
    // What is being written has no words yet, and is drawn all the same.
    expect((await draw(message(''))).state).to.equal('drawn');
  });
});
