import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { StoreOptions } from '../src/storage/open.js';
import { childScript } from './child.js';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/**
 * Does `work` (a name in worker.ts) in as many processes as there are orders, all on one database and all
 * from the same moment on, and collects what each answers; `killed` for one that died by SIGKILL.
 */
export async function inProcesses<Answer>(
  work: string,
  options: StoreOptions,
  orders: readonly unknown[],
): Promise<(Answer | 'killed')[]> {
  const script = await childScript(WORKER);
  const children = orders.map(() =>
    fork(script, [work, JSON.stringify(options)], {
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    }),
  );
  try {
    await Promise.all(children.map(next));
    const answers = children.map((child) => next(child) as Promise<Answer | 'killed'>);
    children.forEach((child, index) => child.send({ order: orders[index] }));
    return await Promise.all(answers);
  } finally {
    for (const child of children) child.kill('SIGKILL');
  }
}

async function next(child: ChildProcess): Promise<unknown> {
  const message = once(child, 'message').then(([answer]) => answer as unknown);
  const end = once(child, 'exit').then(([code, signal]) => {
    if (signal === 'SIGKILL') return 'killed';
    throw new Error(`a process ended with ${String(code ?? signal)} instead of answering`);
  });
  return Promise.race([message, end]);
}
