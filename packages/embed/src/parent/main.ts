/**
 * `embed-parent.min.js`: gives each frame of the kit on this page the height of what it holds, and says on the
 * frame's own element what a visitor did in it, as an event. Only the window of such a frame and only its own
 * address are believed.
 */
import { isMessage } from '../frame/envelope.js';

interface State {
  id: string;
  /** px, the one now set and the one before it. */
  height: number;
  before: number;
  /** Times in a row that a height came back at once. */
  flips: number;
  at: number;
}

/** More than a list of all centers of the province takes on a phone; px. */
const HIGHEST = 100_000;
const states = new WeakMap<HTMLIFrameElement, State>();

function stateOf(frame: HTMLIFrameElement): State {
  let state = states.get(frame);
  if (!state) {
    const id = Math.random().toString(36).slice(2);
    state = { id, height: 0, before: 0, flips: 0, at: 0 };
    states.set(frame, state);
  }
  return state;
}

// The frame may not be there yet: without its address the browser does not complain, and the message holds nothing.
function greet(frame: HTMLIFrameElement, origin = '*'): void {
  frame.contentWindow?.postMessage({ y12355: 1, id: stateOf(frame).id, type: 'ready' }, origin);
}

function resize(frame: HTMLIFrameElement, wanted: number, at: number): void {
  const state = stateOf(frame);
  const height = Math.min(wanted, HIGHEST);
  if (!(height > 0) || height === state.height) return;
  // A page whose own scroll bar comes and goes with the frame's height would do so for ever: the higher one stays.
  state.flips = height === state.before && at - state.at < 250 ? state.flips + 1 : 0;
  state.at = at;
  if (state.flips > 4 && height < state.height) return;
  state.before = state.height;
  state.height = height;
  const { style } = frame;
  style.boxSizing = 'content-box';
  style.height = `${height}px`;
  // A frame of another color scheme than the page's would get a ground.
  style.colorScheme = 'light';
}

addEventListener('message', ({ data, source, origin, timeStamp }) => {
  if (!isMessage(data)) return;
  for (const frame of Array.from(document.getElementsByTagName('iframe'))) {
    if (frame.contentWindow !== source || new URL(frame.src, location.href).origin !== origin) continue;
    if (data.type === 'ready') greet(frame, origin);
    else if (data.id !== stateOf(frame).id) return;
    else if (data.type === 'size') resize(frame, data.height, timeStamp);
    else if (data.type === 'event' && /^y12355-[a-z-]+$/.test(data.name)) {
      frame.dispatchEvent(new CustomEvent(data.name, { bubbles: true, detail: data.detail }));
    }
  }
});

document.querySelectorAll<HTMLIFrameElement>('iframe[src*="/embed.html?"]').forEach((frame) => greet(frame));
