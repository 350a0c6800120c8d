import type { ReactiveController, ReactiveControllerHost } from 'lit';

const CONTROLS =
  'a[href],button,input,select,textarea,label,summary,[role=button],[role=link],[role=tab],[tabindex]:not([tabindex="-1"])';
/** Right corner, twice as much higher, then the left one: `corner.styles` gives each its place. */
const SPOTS = 6;
/** ms without a scroll after which what sticks to the window has come to rest. */
const REST = 150;

/**
 * Keeps a pill in the corner off the host page's controls that a visitor could not scroll out from under it: fixed
 * ones, those at the end of the page, and the one that has the focus. And out from under whatever the page lays
 * over it.
 */
export class CornerController implements ReactiveController {
  #frame = 0;
  #timer = 0;
  #atEnd = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly pill: () => HTMLElement | null,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('resize', this.#look);
    window.addEventListener('scroll', this.#scrolled, { passive: true });
    document.addEventListener('focusin', this.#look);
  }

  hostDisconnected(): void {
    window.removeEventListener('resize', this.#look);
    window.removeEventListener('scroll', this.#scrolled);
    document.removeEventListener('focusin', this.#look);
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    if (this.pill()) this.#look();
  }

  readonly #look = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#settle());
  };

  readonly #scrolled = (): void => {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(this.#look, isAtEnd() === this.#atEnd ? REST : 0);
  };

  #settle(): void {
    const pill = this.pill();
    if (!pill || this.host.contains(document.activeElement)) return;
    this.#atEnd = isAtEnd();
    for (let spot = 0; spot < SPOTS; spot += 1) {
      pill.setAttribute('data-spot', String(spot));
      if (!this.#covers(pill.getBoundingClientRect())) return;
    }
    pill.setAttribute('data-spot', '0');
  }

  #covers({ left, top, width, height }: DOMRect): boolean {
    for (const x of [0.02, 0.25, 0.5, 0.75, 0.98]) {
      for (const y of [0.04, 0.5, 0.96]) {
        const stack = document.elementsFromPoint(left + x * width, top + y * height);
        if (stack.some((element) => this.#holds(element, left + x * width, top + y * height))) return true;
        if (this.#isUnder(stack[0])) return true;
      }
    }
    return false;
  }

  /** Whether an element is a control to stay off, or has one at that point in its own shadow root. */
  #holds(element: Element, x: number, y: number): boolean {
    if (element === this.host) return false;
    const inside = element.shadowRoot?.elementsFromPoint(x, y) ?? [];
    return this.#matters(element) || inside.some((one) => one !== element && this.#matters(one));
  }

  // In a shadow root of the page, the page finds that one's host in the place of this element.
  #isUnder(top: Element | undefined): boolean {
    return !!top && isFixed(top) && !top.contains(outermost(this.host));
  }

  #matters(element: Element): boolean {
    const control = element.closest(CONTROLS);
    if (!control) return false;
    return this.#atEnd || control === document.activeElement || isFixed(control);
  }
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The element of the page itself that holds another, through every shadow root around it. */
function outermost(element: Element): Element {
  const host = hostOf(element);
  return host ? outermost(host) : element;
}

function isAtEnd(): boolean {
  const { scrollHeight, clientHeight } = document.documentElement;
  return window.pageYOffset + clientHeight >= scrollHeight - 4;
}

function isFixed(element: Element | null): boolean {
  for (let node = element; node; node = node.parentElement ?? hostOf(node)) {
    const { position } = getComputedStyle(node);
    if (position === 'fixed' || position === 'sticky') return true;
  }
  return false;
}
