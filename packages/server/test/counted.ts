import type { KyselyPlugin } from 'kysely';
import type { World } from './world.js';

/** What a call asked of the database and of the server's keys: the work that its time depends on. */
export interface Work {
  /** Kinds of statements with their tables, in order. */
  queries: string[];
  /** How often a key was taken. */
  keys: number;
}

/** The same world, whose work is written down in `work`. */
export function counted(world: World): { world: World; work: Work } {
  const work: Work = { queries: [], keys: 0 };
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      work.queries.push(
        `${node.kind} ${/"kind":"IdentifierNode","name":"(\w+)"/.exec(JSON.stringify(node))?.[1]}`,
      );
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const { secret } = world;
  const watched = Object.defineProperty(
    { ...world, store: { ...world.store, db: world.store.db.withPlugin(plugin) } },
    'secret',
    {
      get: () => {
        work.keys += 1;
        return secret;
      },
    },
  );
  return { world: watched, work };
}
