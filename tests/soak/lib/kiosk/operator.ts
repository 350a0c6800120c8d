import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestContext } from 'node:test';
import { root } from '../../../lib/files.js';

const execute = promisify(execFile);

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const says = (text: string) => ({ 'zh-CN': text });
const picture = (id: string, src: string, weight = 2) => ({
  id,
  type: 'picture',
  weight,
  data: { asset: { src }, alt: says('一张画'), aiGenerated: false },
});

/** Scenes of every kind but video; the first is where days are measured. */
export const goodScenes: readonly object[] = [
  {
    id: 'line',
    type: 'hotline',
    weight: 3,
    data: { sentence: says('不知道跟谁说的事，可以先跟 12355 说。') },
  },
  { id: 'near', type: 'center', weight: 2, data: {} },
  { id: 'now', type: 'season', weight: 1, data: { season: 'exam' } },
  {
    id: 'ask',
    type: 'question',
    weight: 2,
    data: {
      text: says('12355 是什么？'),
      choices: [says('一条热线'), says('一条街')],
      answer: 0,
      why: says('是青少年的热线，说什么都可以。'),
    },
  },
  {
    id: 'tale',
    type: 'story',
    weight: 1,
    data: { title: says('雨天'), text: says('下雨了。\n两个人一把伞。'), fiction: true, aiGenerated: true },
  },
  { id: 'code', type: 'materials', weight: 1, data: {} },
  picture('rain', 'assets/rain.png'),
  { id: 'today', type: 'message', weight: 2, data: { text: says('今天也可以慢一点。') } },
];
/** Signed like any other, and three files of it are none. */
export const brokenScenes: readonly object[] = [
  ...[1, 2, 3].map((at) => picture(`bad-${at}`, `assets/bad-${at}.png`, 10)),
  goodScenes[0] as object,
];

/** Who runs a service with screens: a folder with the operator's file, keys and playlists, and the commands. */
export class Operator {
  readonly folder = mkdtempSync(join(tmpdir(), 'y12355-kiosk-'));
  readonly data = join(this.folder, 'data');
  readonly file = join(this.folder, 'operator.json');
  readonly #key = join(this.folder, 'playlist.key');
  #signed = 0;

  static async open(t: Pick<TestContext, 'after'>): Promise<Operator> {
    const operator = new Operator();
    t.after(() => rmSync(operator.folder, { recursive: true, force: true }));
    mkdirSync(operator.data);
    const line = /"([\w-]+)": "([0-9a-f]{64})"/.exec(
      await operator.kioskCommand('keys', 'new', operator.#key),
    );
    const sample = JSON.parse(
      readFileSync(join(root, 'examples/data/operator.sample.json'), 'utf8'),
    ) as object;
    const keys = { playlist: { [line?.[1] ?? '']: line?.[2] } };
    writeFileSync(
      operator.file,
      JSON.stringify({ ...sample, $schema: undefined, referrals: undefined, keys }),
    );
    mkdirSync(join(operator.folder, 'assets'));
    copyFileSync(join(root, 'dist/app/art/share.png'), join(operator.folder, 'assets/rain.png'));
    for (const at of [1, 2, 3]) {
      // It begins like a picture, which is all that the command line looks at.
      const bytes = Buffer.concat([PNG, Buffer.from(`no picture ${at}`)]);
      writeFileSync(join(operator.folder, `assets/bad-${at}.png`), bytes);
    }
    return operator;
  }

  /** Variables of the service. */
  get env(): Record<string, string> {
    return { Y12355_OPERATOR: this.file, Y12355_DATA: this.data };
  }

  kioskCommand(...args: string[]): Promise<string> {
    return this.#run('packages/app/bin/y12355-kiosk.mjs', args);
  }

  serverCommand(...args: string[]): Promise<string> {
    return this.#run('packages/server/bin/y12355-server.mjs', args);
  }

  /** Enrolls a screen; gives what stands behind the address of the service. */
  async enroll(id: string): Promise<string> {
    const said = await this.serverCommand('kiosk', 'add', id, '--region', '440106', '--place', '示例站厅');
    return /kiosk\.html#\S+/.exec(said)?.[0] ?? '';
  }

  /** Writes and signs a playlist with a version of its own; gives its path. */
  async sign(scenes: readonly object[], head: object = {}): Promise<string> {
    this.#signed += 1;
    const path = join(this.folder, `playlist-${this.#signed}.json`);
    const draft = { version: `soak.${this.#signed}`, asOf: '2026-10-01', screens: [], ...head, scenes };
    writeFileSync(path, JSON.stringify(draft));
    await this.kioskCommand('playlist', 'sign', path, '--key', this.#key);
    return path;
  }

  async publish(path: string): Promise<void> {
    await this.serverCommand('kiosk', 'playlist', path);
  }

  async #run(bin: string, args: string[]): Promise<string> {
    const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: '', DATABASE_URL: '', ...this.env };
    const { stdout } = await execute(process.execPath, [join(root, bin), ...args], { cwd: root, env });
    return stdout;
  }
}
