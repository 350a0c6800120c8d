/** What survives a power cut, where the device lets anything: small texts under one name for each screen. */
export interface Store {
  read<T>(name: string): T | undefined;
  /** False where it could not be kept. */
  write(name: string, value: unknown): boolean;
  remove(name: string): void;
  /** `none`: this device keeps nothing. `full`: it keeps what it has and takes no more. */
  readonly state: 'ok' | 'none' | 'full';
}

const PREFIX = 'y12355-kiosk';

/**
 * @param area gives the page's storage; a sandboxed frame throws when it is asked
 * @param screen keeps screens that share one address apart
 */
export function openStore(area: () => Storage, screen: string): Store {
  const memory = new Map<string, string>();
  const key = (name: string) => `${PREFIX}:${screen}:${name}`;
  let state: Store['state'] = 'ok';
  let storage: Storage | undefined;
  try {
    storage = area();
    storage.setItem(key('probe'), '1');
    storage.removeItem(key('probe'));
  } catch {
    // A storage that can be read is full; one that cannot is none.
    state = storage && storage.length > 0 ? 'full' : 'none';
    if (state === 'none') storage = undefined;
  }
  return {
    get state() {
      return state;
    },
    read<T>(name: string): T | undefined {
      try {
        const text = memory.get(name) ?? storage?.getItem(key(name));
        return text == null ? undefined : (JSON.parse(text) as T);
      } catch {
        return undefined;
      }
    },
    write(name, value) {
      const text = JSON.stringify(value);
      // What cannot be kept is remembered until the power goes.
      memory.set(name, text);
      if (!storage) return false;
      try {
        storage.setItem(key(name), text);
        state = 'ok';
        memory.delete(name);
        return true;
      } catch {
        state = 'full';
        return false;
      }
    },
    remove(name) {
      memory.delete(name);
      try {
        storage?.removeItem(key(name));
      } catch {
        state = 'none';
      }
    },
  };
}
