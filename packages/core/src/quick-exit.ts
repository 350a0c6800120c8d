import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { now } from './clock.js';
import { tellAction } from './events.js';
import { secureAddress } from './secure-address.js';
import { EXIT_PAUSE_MS, EXIT_PRESSES, exitKeys, noExitKeys } from './quick-exit-keys.js';

/** Exits of a page; the first one answers to the keys, however many there are. */
const exits = new Set<QuickExitController>();
const onKey = (event: KeyboardEvent): void => {
  const [first] = exits;
  first?.key(event);
};

/** Whether the visitor is leaving now. */
let away = false;
/** A page that asks "leave without saving?" would stop the visitor and show where they were. */
const dontAsk = (event: Event): void => {
  if (away) event.stopImmediatePropagation();
};

function listen(): void {
  // Capture: a page that stops its own key events does not stop this one.
  const change = exits.size > 0 ? 'addEventListener' : 'removeEventListener';
  for (const type of ['keydown', 'keyup'] as const) window[change](type, onKey as EventListener, true);
  // Listeners of a window are called in the order in which they came: this one is early, and idle until then.
  window[change]('beforeunload', dontAsk, true);
}

/**
 * Leaves a page at once: the whole of it goes blank, then another address takes its place. The page's own entry
 * in the history is replaced and nothing else there is touched, since browsers do not let a page hide that it
 * was visited and a promise to do so would be false.
 *
 * Off until {@link set} gets an address. Draw it with `quickExitLink()`.
 */
export class QuickExitController implements ReactiveController {
  /** Address to leave for; `undefined` while it is off. */
  url: string | undefined;
  /** Presses of Shift so far. */
  count = 0;
  /** A count was begun and not finished. */
  expired = false;

  #keys = noExitKeys;
  #connected = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param leaving says that another page is loading, without naming this one */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly leaving: () => string,
  ) {
    host.addController(this);
  }

  /** Takes the address from an attribute. Call it before each render; the same value again changes nothing. */
  set(value: string | undefined): void {
    this.url = secureAddress(this.host.localName, 'exit-url', value);
    this.#register();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#register();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#count(0);
    this.#register();
  }

  #register(): void {
    if (this.#connected && this.url) exits.add(this);
    else exits.delete(this);
    listen();
  }

  /** One key of the page. */
  key(event: KeyboardEvent): void {
    this.#keys = exitKeys(this.#keys, event, now());
    if (this.#keys.count >= EXIT_PRESSES) this.leave();
    else if (this.#keys.count !== this.count) this.#count(this.#keys.count);
  }

  #count(count: number, expired = false): void {
    clearTimeout(this.#timer);
    this.count = count;
    this.expired = expired;
    if (count > 0) this.#timer = setTimeout(() => this.#count(0, true), EXIT_PAUSE_MS);
    else this.#keys = noExitKeys;
    if (this.#connected) this.host.requestUpdate();
  }

  readonly onClick = (event: Event): void => {
    event.preventDefault();
    this.leave();
  };

  /** Goes away now. */
  leave(): void {
    if (!this.url || away) return;
    away = true;
    this.#count(0);
    cover(this.leaving());
    tellAction(this.host, 'exit');
    replacePage(this.url);
  }
}

const blank: readonly [string, string][] = [
  ['position', 'fixed'],
  ['top', '0'],
  ['right', '0'],
  ['bottom', '0'],
  ['left', '0'],
  ['z-index', '2147483647'],
  ['padding', '24px'],
  ['font', '16px sans-serif'],
  ['background', '#fff'],
  ['color', '#000'],
];

/** Hides all of the page, open dialogs too, and says one neutral word; gone when the page is come back to. */
function cover(text: string): void {
  const { documentElement, body } = document;
  const sheet = document.createElement('div');
  sheet.setAttribute('role', 'alert');
  for (const [name, value] of blank) sheet.style.setProperty(name, value, 'important');
  documentElement.append(sheet);
  // Nothing inside a body that is not drawn can be seen, not even in the top layer.
  const before = body.style.getPropertyValue('display');
  const priority = body.style.getPropertyPriority('display');
  body.style.setProperty('display', 'none', 'important');
  // Words that come after the region are announced.
  sheet.textContent = text;
  const back = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    window.removeEventListener('pageshow', back);
    away = false;
    sheet.remove();
    body.style.setProperty('display', before, priority);
  };
  window.addEventListener('pageshow', back);
}

function replacePage(url: string): void {
  // The other page is not told where its visitor came from.
  const referrer = document.createElement('meta');
  referrer.name = 'referrer';
  referrer.content = 'no-referrer';
  document.head.append(referrer);
  try {
    // Inside a frame the page around it is what can be seen.
    (window.top ?? window).location.replace(url);
  } catch {
    window.location.replace(url);
  }
}
