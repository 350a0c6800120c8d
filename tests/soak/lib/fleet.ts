import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { chinaIso } from '../../../packages/domain/src/index.js';
import type { TestDatabase } from '../../../packages/server/test/engines.js';
import type { Deps } from '../../../packages/server/src/deps.js';
import { loadOperator } from '../../../packages/server/src/operator/load.js';
import { type Receiver, startReceiver } from '../../../packages/server/test/receiver.js';
import { startServer, type RunningServer } from '../../journeys/lib/server.js';

/** Short, so that deadlines pass while the clients work. */
const BOOKING = { reviewHours: 1, leadMinutes: 0, horizonDays: 7 };

const SAMPLE = new URL('../../../examples/data/operator.sample.json', import.meta.url);

/** A line of the log about an error: of a request, or of what runs beside them. */
interface Unexpected {
  status?: number;
  route?: string;
  task?: string;
  error: object;
}

/** Several processes of the built service on one database, with one clock that can be moved ahead. */
export class Fleet {
  readonly servers: RunningServer[] = [];
  kills = 0;
  #ahead: number;
  #printed = '';

  private constructor(
    private readonly t: TestContext,
    private readonly database: TestDatabase,
    private readonly folder: string,
    /** What the use cases need, for a look straight into the database. */
    readonly deps: Deps,
    /** Gets the messages about bookings. */
    private readonly receiver: Receiver,
    startAt: number,
  ) {
    this.#ahead = startAt - Date.now();
    deps.now = () => this.now();
  }

  static async start(t: TestContext, database: TestDatabase, size: number, startAt: number): Promise<Fleet> {
    const folder = mkdtempSync(join(tmpdir(), 'y12355-soak-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const receiver = await startReceiver(t);
    const file = join(folder, 'operator.json');
    const policy = { booking: BOOKING, notifications: { webhook: { url: receiver.url } } };
    const sample = JSON.parse(readFileSync(SAMPLE, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...sample, $schema: undefined, ...policy }));
    const deps: Deps = {
      store: database.store,
      operator: await loadOperator(file),
      now: Date.now,
      randomBytes,
      secret: randomBytes(32).toString('base64url'),
    };
    const fleet = new Fleet(t, database, folder, deps, receiver, startAt);
    for (let index = 0; index < size; index += 1) fleet.servers.push(await fleet.#start());
    return fleet;
  }

  /** Epoch milliseconds of the service's clock; that of a process is up to a second or two behind. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  base(random: () => number): string {
    return (this.servers[Math.floor(random() * this.servers.length)] as RunningServer).base;
  }

  /** Ends all processes as an operator would and starts them again with the clock moved ahead. */
  async jump(aheadMs: number): Promise<void> {
    const count = this.servers.length;
    for (const server of this.servers.splice(0)) await this.#end(server);
    this.#ahead += aheadMs;
    for (let index = 0; index < count; index += 1) this.servers.push(await this.#start());
  }

  /** Kills a process in the middle of whatever it does and starts another one. */
  async kill(index: number): Promise<void> {
    const victim = this.servers[index] as RunningServer;
    const ended = new Promise((resolve) => victim.child.once('exit', resolve));
    victim.child.kill('SIGKILL');
    await ended;
    this.kills += 1;
    this.#printed += victim.printed();
    this.servers[index] = await this.#start();
  }

  /** Messages that count as sent and never came. */
  async unsent(): Promise<string[]> {
    const came = new Set(this.receiver.got.map(({ headers }) => headers['webhook-id']));
    const { db } = this.deps.store;
    const sent = await db.selectFrom('outbox').select('id').where('state', '=', 'sent').execute();
    return sent.filter(({ id }) => !came.has(id)).map(({ id }) => `message ${id} is sent and never came`);
  }

  /** Errors that nobody expected, as the processes wrote them down, each once. */
  async unexpected(): Promise<string[]> {
    const text = this.#printed + this.servers.map((server) => server.printed()).join('');
    const lines = text.split('\n').filter((line) => line.includes('"level":"error"'));
    const errors = lines.map((line) => JSON.parse(line) as Unexpected);
    const faults = errors.filter(({ status }) => status !== 503);
    return [...new Set(faults.map(({ route, task, error }) => `${route ?? task}: ${JSON.stringify(error)}`))];
  }

  async #end(server: RunningServer): Promise<void> {
    await server.stop();
    this.#printed += server.printed();
  }

  #start(): Promise<RunningServer> {
    const { databaseUrl, dataDir } = this.database.options;
    return startServer(this.t, {
      dataDir: dataDir ?? this.folder,
      ...(databaseUrl !== undefined && { databaseUrl }),
      now: chinaIso(this.now()),
      env: {
        TRUST_PROXY: '1',
        Y12355_SECRET: this.deps.secret,
        Y12355_OPERATOR: join(this.folder, 'operator.json'),
        Y12355_WEBHOOK_SECRET: `whsec_${randomBytes(32).toString('base64')}`,
      },
    });
  }
}
