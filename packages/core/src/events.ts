/** What a visitor did. The last three are nobody else's business and stay inside the element. */
export type Action = 'call' | 'text' | 'mini-program' | 'center' | 'book' | 'emergency' | 'exit';

const inside: readonly Action[] = ['emergency', 'book', 'exit'];

/** `y12355-action`, cancelable. Carries the kind of action and nothing about the visitor. */
export class ActionEvent extends Event {
  static readonly type = 'y12355-action';

  constructor(readonly action: Action) {
    const leaves = !inside.includes(action);
    super(ActionEvent.type, { bubbles: leaves, composed: leaves, cancelable: true });
  }
}

/**
 * Tells about an action; false when a listener asked not to go on. Private actions are told to the
 * element's own shadow root only.
 */
export function tellAction(host: HTMLElement, action: Action): boolean {
  const event = new ActionEvent(action);
  const target = event.bubbles ? host : (host.shadowRoot ?? host);
  return target.dispatchEvent(event);
}

/** A listener that tells about an action, and ends what the press would do where somebody asked not to go on. */
export const onAction =
  (host: HTMLElement, action: Action) =>
  (event: Event): void => {
    if (!tellAction(host, action)) event.preventDefault();
  };
