import { findAddress } from './result.js';
import type { StudioState } from './state.js';
import type { Translate } from './words.js';

/** The lines that go beside a picture or onto paper, in the language of their readers. */
export function textBlock(state: StudioState, base: string, say: Translate): string {
  return [
    say('text.lead'),
    say('text.call'),
    say('text.mini'),
    say('text.find', { address: findAddress(state, base) }),
  ].join('\n');
}
