import type { TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { freePort } from '../../../../packages/server/test/free-port.js';
import { randomFrom } from '../../../../packages/domain/test/random-center.js';
import { type RunningServer, startServer } from '../../../journeys/lib/server.js';
import { type Ground, Weather } from './faults.js';
import { brokenScenes, goodScenes, Operator } from './operator.js';
import { Proxy } from './proxy.js';
import { type Plants, Screen } from './screen.js';

/** A day on which 12355 has a scene of its own. */
export const DAY = '2026-10-10';
export const SCREEN = 'gz-metro-07';
export const at = (time: string): number => Date.parse(`${DAY}T${time}:00+08:00`);

/** One screen with its service, its operator and a proxy between them, on a day that is driven. */
export class Day {
  private constructor(
    readonly operator: Operator,
    readonly proxy: Proxy,
    readonly screen: Screen,
    readonly weather: Weather,
    readonly server: () => RunningServer,
    readonly ground: Ground,
    /** Of the demo account, which the first start made. */
    readonly password: string,
  ) {}

  static async open(
    t: Pick<TestContext, 'after'>,
    browser: Browser,
    { seed, time = '12:00', ...plants }: { seed: number; time?: string } & Plants,
  ): Promise<Day> {
    const operator = await Operator.open(t);
    const port = await freePort();
    const start = () =>
      startServer(t, { port, dataDir: operator.data, env: operator.env, now: `${DAY}T12:00:00+08:00` });
    let server = await start();
    const { password } = server;
    const address = await operator.enroll(SCREEN);
    const proxy = await Proxy.open(t, port);
    proxy.time = () => at(time);
    const screen = await Screen.open(t, browser, `${proxy.base}/${address}`, { now: at(time), ...plants });
    proxy.time = () => screen.now;
    const publish: Ground['publish'] = async (kind) => {
      const head = kind === 'over' ? { validTo: '2026-10-05' } : {};
      const path = await operator.sign(kind === 'broken' ? brokenScenes : goodScenes, head);
      await operator.publish(path);
    };
    const ground: Ground = {
      screen,
      proxy,
      kill: () => void server.child.kill('SIGKILL'),
      revive: async () => {
        server = await start();
      },
      publish,
    };
    return new Day(
      operator,
      proxy,
      screen,
      new Weather(ground, randomFrom(seed)),
      () => server,
      ground,
      password,
    );
  }

  /** Lives some hours with faults: after each `pace` minutes one may begin. */
  async faulty(hours: number, pace: number, chance: number): Promise<void> {
    const end = this.screen.last.elapsed + hours * 3_600_000;
    while (this.screen.last.elapsed < end) {
      await this.screen.live(Math.min(pace, (end - this.screen.last.elapsed) / 60_000));
      await this.weather.step(chance);
    }
  }

  /** What staff see of the screen. */
  async seenByStaff(): Promise<{
    state: string;
    report: {
      version: string;
      playlist: string | null;
      scene: string | null;
      faults: { code: string }[];
    } | null;
    scenes: { scene: string; shown: number }[];
  }> {
    const base = this.server().base;
    const session = await fetch(`${base}/v1/staff/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'demo', password: this.password }),
    });
    const cookie = session.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    const answer = await fetch(`${base}/v1/staff/kiosks`, { headers: { cookie } });
    const { kiosks } = (await answer.json()) as { kiosks: { id: string }[] };
    return kiosks.find(({ id }) => id === SCREEN) as never;
  }
}
