/**
 * Counts what a page holds on to beyond its elements: listeners on what outlives them, timers and observers. Runs
 * in the browser, before any script of the page; the numbers stand at `window.held`.
 */
export function countHeld(): void {
  const listeners = new Set<string>();
  const timers = new Map<number, string>();
  const observers = new Set<object>();
  const names = new WeakMap<object, number>();
  let next = 0;
  const nameOf = (value: object | null): number => {
    if (!value) return 0;
    const known = names.get(value);
    if (known) return known;
    next += 1;
    names.set(value, next);
    return next;
  };
  /** The window, the document and what else stays when an element goes: not a node in somebody's shadow root. */
  const outlives = (target: EventTarget): boolean =>
    !(target instanceof Node) ||
    (target.isConnected &&
      !(target.getRootNode() instanceof ShadowRoot) &&
      !/^y12355-/.test(nodeName(target)));
  const nodeName = (node: Node) => (node instanceof Element ? node.localName : '');
  const keyOf = (target: EventTarget, type: string, listener: object | null, options: unknown): string => {
    const capture =
      typeof options === 'object' && options ? (options as { capture?: boolean }).capture : options;
    return [nameOf(target), target.constructor.name, type, nameOf(listener), !!capture].join(' ');
  };

  const proto = EventTarget.prototype;
  const { addEventListener, removeEventListener } = proto;
  proto.addEventListener = function (type, listener, options) {
    addEventListener.call(this, type, listener, options);
    if (!outlives(this ?? window)) return;
    const key = keyOf(this ?? window, type, listener, options);
    listeners.add(key);
    if (typeof options !== 'object') return;
    const drop = () => void listeners.delete(key);
    if (options.once) addEventListener.call(this, type, drop, { once: true, capture: !!options.capture });
    if (options.signal) addEventListener.call(options.signal, 'abort', drop, { once: true });
  };
  proto.removeEventListener = function (type, listener, options) {
    removeEventListener.call(this, type, listener, options);
    listeners.delete(keyOf(this ?? window, type, listener, options));
  };

  const clocks = [
    ['setTimeout', 'clearTimeout', true],
    ['setInterval', 'clearInterval', false],
    ['requestAnimationFrame', 'cancelAnimationFrame', true],
  ] as const;
  const all = window as unknown as Record<string, (...given: unknown[]) => number>;
  for (const [start, end, once] of clocks) {
    const [starts, ends] = [all[start], all[end]];
    if (!starts || !ends) throw new Error(`no ${start}`);
    all[start] = (run, ...rest) => {
      const id = starts.call(
        window,
        (...given: unknown[]) => {
          if (once) timers.delete(id);
          return (run as (...given: unknown[]) => unknown)(...given);
        },
        ...rest,
      );
      timers.set(id, start);
      return id;
    };
    all[end] = (id) => {
      timers.delete(id as number);
      return ends.call(window, id);
    };
  }

  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
    const { prototype } = window[name] as unknown as {
      prototype: { observe: (...given: unknown[]) => void; disconnect: () => void };
    };
    const { observe, disconnect } = prototype;
    prototype.observe = function (...given) {
      observers.add(this);
      observe.apply(this, given);
    };
    prototype.disconnect = function () {
      observers.delete(this);
      disconnect.call(this);
    };
  }

  Object.assign(window, {
    held: () => ({ listeners: listeners.size, timers: timers.size, observers: observers.size }),
    heldNames: () => [...listeners, ...timers.values()],
  });
}
