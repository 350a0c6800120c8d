import { isMessage, type Message } from './envelope.js';

/** Events that leave the frame, with the one word that goes with them. */
const events = {
  'y12355-action': 'action',
  'y12355-booking-change': 'status',
  'y12355-center-select': undefined,
} as const;

type Untold = Message extends infer M ? (M extends Message ? Omit<M, 'y12355' | 'id'> : never) : never;

/**
 * Tells the page around this frame how high the frame wants to be and what a visitor did. Nothing is told before
 * a script of that page has answered.
 *
 * @param height px, measured when it is asked for; undefined while nothing can be measured
 * @param onHeard once that script is known to be there
 */
export function talk(
  frame: Window,
  { height, onHeard }: { height(): number | undefined; onHeard(): void },
): { tellSize(): void; listen(target: EventTarget): void } {
  const page = frame.parent;
  let id = '';
  let origin = '';
  let told: number | undefined;

  const post = (message: Untold, to = origin) => {
    if (to) page.postMessage({ y12355: 1, id, ...message }, to);
  };
  const tellSize = () => {
    const now = height();
    if (!id || now === undefined || now === told) return;
    told = now;
    post({ type: 'size', height: now });
  };

  frame.addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== page || !isMessage(data) || data.type !== 'ready' || !data.id) return;
    id = data.id;
    // Only a page of an address of its own can be answered by name.
    origin = from === 'null' ? '*' : from;
    told = undefined;
    onHeard();
    tellSize();
  });
  // It holds nothing, and only who embeds this frame is there to hear it.
  if (page !== frame) post({ type: 'ready' }, '*');

  return {
    tellSize,
    listen(target) {
      for (const [name, word] of Object.entries(events)) {
        target.addEventListener(name, (event) => {
          const said = word && (event as unknown as Record<string, unknown>)[word];
          post({ type: 'event', name, detail: word && said ? { [word]: String(said) } : {} });
        });
      }
    },
  };
}
