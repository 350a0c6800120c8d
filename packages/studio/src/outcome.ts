import { ConfigError, type Host, type Rung, snippet, suits } from '@y12355/embed';
import type { Syntax } from './highlight.js';
import { tokens } from './markup.js';
import type { Look, Show } from './messages.js';
import { colorRule, configOf, type Pins, rungOf } from './result.js';
import type { StudioState } from './state.js';
import { textBlock } from './texts.js';
import type { Key, Translate } from './words.js';

/** All that an answer comes to. */
export interface Outcome {
  heading: Key;
  /** What still works when something does not. */
  safe: Key;
  /** Which host it suits: reasons, best first, or one sentence. */
  suits: readonly Host[] | Key;
  text: string;
  syntax: Syntax;
  /** What the page's policy has to allow; undefined where there is no page. */
  csp?: readonly string[];
  /** The line for a page that restricts Trusted Types already. */
  trustedTypes?: string | undefined;
  /** Settings that this way cannot carry. */
  left?: readonly string[];
  /** A CSS rule for the host's own sheet. */
  rule?: string | undefined;
  /** What the preview page shows. */
  show?: Show;
  /** Address of a whole screen. */
  screen?: string;
  /** Whether it is a picture with its text. */
  paper?: boolean;
  /** Why no snippet could be made and the plainest one stands in. */
  fallen?: 'notSafe' | 'notMade';
}

export interface Surroundings {
  base: string;
  pins: Pins | undefined;
  look: Look;
  /** Words in the language of those who will read it. */
  say: Translate;
}

/** What can be pasted anywhere and needs nothing of this service. */
const PLAINEST = '<p><a href="tel:12355">拨打 12355</a></p>\n';

/**
 * Makes everything that an answer comes to. Where no snippet can be made, such as on an address that is not https,
 * the plainest one stands in.
 */
export function outcomeOf(state: StudioState, around: Surroundings): Outcome {
  try {
    return made(state, around);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.warn(`[y12355] studio: ${error.message}`);
    const show: Show = { markup: PLAINEST, rule: '', look: around.look, theme: 'light' };
    return {
      heading: 'result',
      safe: 'safe.html',
      suits: suits('html'),
      text: PLAINEST,
      syntax: 'html',
      show,
      fallen: error.code === 'base' ? 'notSafe' : 'notMade',
    };
  }
}

function made(state: StudioState, { base, pins, look, say }: Surroundings): Outcome {
  const rung = rungOf(state);
  const config = configOf(state, base, pins);
  if (rung) {
    const { text, csp, trustedTypes, left } = snippet(config, rung);
    const rule = colorRule(state);
    return {
      heading: 'result',
      safe: `safe.${isScripted(rung) ? 'script' : rung}`,
      suits: suits(rung),
      text,
      syntax: 'html',
      csp,
      trustedTypes,
      left,
      rule,
      show: {
        // Modules and packages draw what the one file draws.
        markup: isScripted(rung) ? snippet(config, 'script').text : text,
        rule: rule ?? '',
        look,
        theme: look === 'dark' ? 'dark' : 'light',
      },
    };
  }
  if (state.answer === 'screen') {
    const { text, left } = snippet({ ...config, elements: config.elements.slice(0, 1) }, 'iframe');
    const screen = frameAddress(text);
    return {
      heading: 'resultScreen',
      safe: 'safe.screen',
      suits: 'host.screen',
      text: screen,
      syntax: 'text',
      left,
      screen,
    };
  }
  const kind = state.answer === 'print' ? 'print' : 'picture';
  return {
    heading: 'resultPicture',
    safe: `safe.${kind}`,
    suits: `host.${kind}`,
    text: textBlock(state, base, say),
    syntax: 'text',
    paper: true,
  };
}

const isScripted = (rung: Rung): rung is 'script' | 'loader' | 'npm' => rung !== 'iframe' && rung !== 'html';

/** A player opens what a page would frame. */
function frameAddress(markup: string): string {
  const frame = tokens(markup).find((token) => 'pieces' in token && token.name === 'iframe');
  const attributes = frame && 'pieces' in frame ? frame.attributes : [];
  return attributes.find(([name]) => name === 'src')?.[1] ?? '';
}
