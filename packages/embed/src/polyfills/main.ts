/**
 * What Chromium 63 to 92 lack and the classic files use; each only where it is missing. Runs before everything
 * else of a classic file.
 */
const page = self as { globalThis?: unknown };
if (!page.globalThis) page.globalThis = self;

/** Not enumerable, as the real ones are: a host page may walk an array with `for … in`. */
function fill(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function flat(this: readonly unknown[], depth = 1): unknown[] {
  return this.reduce<unknown[]>(
    (all, item) => all.concat(Array.isArray(item) && depth > 1 ? flat.call(item, depth - 1) : item),
    [],
  );
}

// Lit flattens the styles of an element, and sets boolean attributes with `toggleAttribute`.
fill(Array.prototype, 'flat', flat);
fill(Array.prototype, 'flatMap', function (this: readonly unknown[], map: () => unknown) {
  return flat.call(this.map(map));
});
fill(Object, 'fromEntries', (entries: Iterable<[string, unknown]>) => {
  const result: Record<string, unknown> = {};
  for (const [name, value] of entries) result[name] = value;
  return result;
});
// SHA-256 asks for it as it is loaded, and what is loaded after it in one file would never be.
fill(Object, 'hasOwn', (object: object, name: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(object, name),
);
fill(Element.prototype, 'toggleAttribute', function (this: Element, name: string, force?: boolean) {
  const on = force ?? !this.hasAttribute(name);
  if (!on) this.removeAttribute(name);
  else if (!this.hasAttribute(name)) this.setAttribute(name, '');
  return on;
});

export {};
