import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { now, setNow, setTimers } from '@y12355/core';
import { chinaIso } from '@y12355/domain';
import { loadSheet } from '../../test/sheet.js';
import { news, SATURDAY } from '../../test/specimen.js';
import type { Beat } from './alive/heartbeat.model.js';
import type { Service } from './alive/service.js';
import { openStore } from './alive/store.js';
import { Player } from './player.js';

interface Wait {
  at: number;
  call: () => void;
}

/** A day of the player, as fast as the machine goes. */
class Day {
  moment = SATURDAY;
  #waits = new Map<number, Wait>();
  #next = 1;

  constructor() {
    setNow(() => this.moment);
    setTimers({
      set: (call, ms) => {
        this.#waits.set((this.#next += 1), { at: this.moment + ms, call });
        return this.#next;
      },
      clear: (id) => void this.#waits.delete(id),
    });
  }

  get waiting(): number {
    return this.#waits.size;
  }

  async pass(seconds: number): Promise<void> {
    const end = this.moment + seconds * 1000;
    for (;;) {
      const due = [...this.#waits].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      this.#waits.delete(due[0]);
      this.moment = due[1].at;
      due[1].call();
      await Promise.resolve();
    }
    this.moment = end;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function fakeService(
  over: Partial<Service> = {},
  lag = 0,
): { service: Service; beats: Beat[]; asked: string[] } {
  const beats: Beat[] = [];
  const asked: string[] = [];
  const service: Service = {
    settings: async () => {
      asked.push('settings');
      return {
        remote: {
          screen: 'gz-metro-07',
          region: '440106',
          campaign: 'metro-line-3',
          lang: 'zh-CN',
          serverTime: chinaIso(now() + lag),
          playlist: null,
        },
        askedAt: now(),
        heardAt: now(),
      };
    },
    playlist: async () => '{}',
    keys: async () => ({}),
    check: async () => undefined,
    assetAddress: ({ src }) => src,
    centers: async () => news.list,
    beat: async (beat) => {
      beats.push(beat);
      return 200;
    },
    reachable: async () => true,
    ...over,
  };
  return { service, beats, asked };
}

describe('kiosk: player', () => {
  let day: Day;
  let player: Player | undefined;
  let reloads = 0;
  const root = document.createElement('div');

  function started(service: Service | undefined, touch = true): Player {
    player = new Player({
      root,
      settings: { screen: { id: 'gz-metro-07', key: 'k'.repeat(32) }, safe: 5, touch },
      service,
      store: openStore(() => {
        throw new Error('none');
      }, 'test'),
      base: 'https://12355.example',
      built: '2026-09-01',
      size: () => ({ width: innerWidth, height: innerHeight }),
      touch,
      random: () => 0.5,
      newId: () => `id-${Math.random().toString(36).slice(2)}000000`,
      reload: () => (reloads += 1),
    });
    player.start();
    return player;
  }

  const scene = () => root.querySelector<HTMLElement>('.frame')?.dataset['scene'];
  const press = (text: string) =>
    [...root.querySelectorAll('button')].find((button) => button.textContent?.includes(text))?.click();
  const framed = () => [
    root.querySelectorAll('.number .mark').length,
    root.querySelectorAll('[data-code]').length,
  ];

  before(async () => {
    await loadSheet();
    await setViewport({ width: 1280, height: 720 });
  });
  beforeEach(() => {
    document.body.append(root);
    day = new Day();
    reloads = 0;
  });
  afterEach(() => {
    player?.stop();
    expect(day.waiting, 'a stopped player waits for nothing').to.be.at.most(1);
    root.remove();
    setNow(undefined);
    setTimers(undefined);
  });

  it('the first frame stands at once and without a service; an hour of scenes keeps number and one code', async () => {
    started(undefined);
    expect(framed()).to.deep.equal([1, 1]);
    const seen = new Set<string>();
    for (let times = 0; times < 240; times += 1) {
      await day.pass(15);
      seen.add(scene() ?? '');
      expect(framed()).to.deep.equal([1, 1]);
    }
    expect(seen.size).to.be.greaterThan(15);
  }).timeout(20_000);

  it('codes carry the campaign of the screen; beats tell what was shown', async () => {
    const { service, beats } = fakeService();
    started(service);
    await day.pass(1300);
    expect(root.querySelector<HTMLElement>('[data-code]')?.dataset['code']).to.match(
      /^https:\/\/12355\.example\/(q\/metro-line-3|(find|materials)\?c=metro-line-3)$/,
    );
    await waitUntil(() => beats.length === 2);
    expect(beats[0]?.counts.length).to.be.greaterThan(10);
    expect(beats[0]?.shape).to.equal('wide');
    expect(beats[0]?.id).not.to.equal(beats[1]?.id);
  });

  it('a beat that gets no answer is sent again, with its own id, once', async () => {
    let down = true;
    const sent: string[] = [];
    const { service } = fakeService({
      beat: async ({ id }) => {
        sent.push(id);
        return down ? undefined : 200;
      },
    });
    started(service);
    await day.pass(650);
    await waitUntil(() => sent.length > 0);
    down = false;
    await day.pass(1300);
    await waitUntil(() => sent.length > 3);
    expect(sent[0]).to.equal(sent[1]);
    expect(new Set(sent).size).to.equal(sent.length - 1);
  });

  it('a visit is asked about after 45 s and wiped after 15 more', async () => {
    started(fakeService().service);
    await day.pass(1);
    while (!root.querySelector('.target')) await day.pass(15);
    press('你知道吗');
    root.querySelector<HTMLElement>('.choice')?.click();
    expect(root.querySelector('.is-panel')).not.to.equal(null);
    expect(framed()).to.deep.equal([1, 1]);
    await day.pass(46);
    expect(root.textContent).to.contain('还在看吗');
    press('还在看');
    expect(root.textContent).not.to.contain('还在看吗');
    await day.pass(61);
    expect(root.querySelector('.is-panel')).to.equal(null);
    while (!root.querySelector('.target')) await day.pass(15);
    press('你知道吗');
    expect(root.querySelectorAll('.choice').length, 'nobody’s answer is left').to.be.greaterThan(1);
  });

  it('a wrong clock is named, and nothing with a date is shown', async () => {
    day.moment = Date.parse('2026-10-10T12:00:00+08:00');
    const { service, beats } = fakeService({}, -28 * 86_400_000);
    started(service);
    const seen = new Set<string>();
    await day.pass(1);
    for (let times = 0; times < 100; times += 1) {
      await day.pass(15);
      seen.add(scene() ?? '');
    }
    await waitUntil(() => beats.length > 0);
    expect(beats[0]?.faults.map(({ code }) => code)).to.include('clock');
    expect(seen.has('own-season')).to.equal(false);
  });

  it('a playlist that nobody signed is refused, named, and the built-in scenes go on', async () => {
    const { service, beats } = fakeService({
      settings: async () => ({
        remote: {
          screen: 'gz-metro-07',
          region: '440106',
          lang: 'zh-CN',
          serverTime: chinaIso(now()),
          playlist: { version: '1', sha256: 'f'.repeat(64) },
        },
        askedAt: now(),
        heardAt: now(),
      }),
      playlist: async () => JSON.stringify({ version: '1', scenes: [] }),
    });
    started(service);
    await day.pass(620);
    await waitUntil(() => beats.length > 0);
    expect(beats[0]?.faults.map(({ code }) => code)).to.include('unsigned');
    expect(scene()).to.match(/^own-/);
  });

  it('the quiet hour loads the page anew, unless it would not be found again', async () => {
    const { service } = fakeService();
    day.moment = Date.parse('2026-09-12T23:50:00+08:00');
    const away = fakeService({ reachable: async () => false });
    const offline = started(away.service);
    await day.pass(5 * 3600);
    expect(reloads).to.equal(0);
    offline.stop();
    day.moment = Date.parse('2026-09-12T23:50:00+08:00');
    started(service);
    await day.pass(5 * 3600);
    await waitUntil(() => reloads === 1);
  }).timeout(20_000);

  it('an error that nobody caught ends the scene and not the player', async () => {
    const one = started(fakeService().service);
    const before = scene();
    one.fail('planted');
    expect(scene()).not.to.equal(before);
    expect(framed()).to.deep.equal([1, 1]);
  });
});
