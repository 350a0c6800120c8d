import type { World } from './world.js';

/**
 * The world of somebody who is slow: between the look that a use case takes and the transaction in which it
 * acts, `meanwhile` happens, once.
 */
export function slowed(world: World, meanwhile: () => Promise<unknown>): World {
  let waits = true;
  const { db } = world.store;
  const later = new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name !== 'transaction' || !waits) return typeof value === 'function' ? value.bind(target) : value;
      waits = false;
      return () => ({
        execute: async (work: Parameters<ReturnType<typeof db.transaction>['execute']>[0]) => {
          await meanwhile();
          return db.transaction().execute(work);
        },
      });
    },
  });
  return { ...world, store: { ...world.store, db: later } };
}
