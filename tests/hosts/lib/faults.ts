/** What goes wrong on the way, in the service or in the browser. */
export interface Fault {
  /** Also its address: `/api/<id>/`, `/fault/<id>.js`. */
  id: 'none' | 'missing' | 'blocked' | 'down' | 'slow' | 'garbage' | 'offline' | 'denied' | 'unnamed';
  name: string;
  /** The kit's script never runs, or cannot name an element. */
  stops?: true;
  csp?: string;
  /** Runs before the page's other scripts. */
  script?: string;
}

const refuse = (name: string) =>
  `Object.defineProperty(window, '${name}', { configurable: true, get() { throw new DOMException('denied', 'SecurityError'); } });`;

export const faults: readonly Fault[] = [
  { id: 'none', name: 'none' },
  { id: 'missing', name: 'script 404', stops: true },
  { id: 'blocked', name: 'blocked by CSP', stops: true, csp: "script-src 'none'" },
  { id: 'down', name: 'API down' },
  { id: 'slow', name: 'API never answers' },
  { id: 'garbage', name: 'API answers garbage' },
  {
    id: 'offline',
    name: 'offline',
    script: "Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false });",
  },
  {
    id: 'denied',
    name: 'storage denied',
    script:
      ['localStorage', 'sessionStorage', 'indexedDB', 'caches'].map(refuse).join('\n') +
      `Object.defineProperty(document, 'cookie', { get() { throw new DOMException('denied', 'SecurityError'); }, set() { throw new DOMException('denied', 'SecurityError'); } });`,
  },
  { id: 'unnamed', name: 'custom elements missing', stops: true, script: 'delete window.customElements;' },
];
