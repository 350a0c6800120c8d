import { spawn } from 'node:child_process';
import { missingPostgres, startPostgres } from './postgres.js';

/**
 * Runs a command with one PostgreSQL for all of its processes, named by Y12355_TEST_PG:
 * `node --import tsx --conditions=source packages/server/test/with-postgres.ts node --test …`.
 * Without PostgreSQL the command runs all the same and says what it skips.
 */
const [command, ...words] = process.argv.slice(2);
if (command === undefined) throw new Error('with-postgres: expected a command to run');
const cluster = missingPostgres() === undefined ? await startPostgres() : undefined;
const env = { ...process.env, ...(cluster && { Y12355_TEST_PG: cluster.url }) };
const child = spawn(command, words, { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
const code = await new Promise<number>((resolve) => {
  child.once('exit', (status) => resolve(status ?? 1));
  child.once('error', (error) => {
    console.error(error.message);
    resolve(1);
  });
});
await cluster?.stop();
process.exit(code);
