import * as embed from '@y12355/embed';
import type { Syntax } from './highlight.js';
import type { Look, Show } from './messages.js';
import { colorRule, configOf, type Pins, rungOf, screenAddress } from './result.js';
import type { StudioState } from './state.js';
import { textBlock } from './texts.js';
import type { Key, Translate } from './words.js';

const { snippet } = embed as unknown as {
  snippet(config: embed.EmbedConfig, rung: embed.Rung): embed.Snippet;
};

/** All that an answer comes to. */
export interface Outcome {
  heading: Key;
  /** What still works when something does not. */
  safe: Key;
  /** Which host it suits. */
  host: Key;
  text: string;
  syntax: Syntax;
  /** What the page's policy has to allow; undefined where there is no page. */
  csp?: readonly string[];
  /** A CSS rule for the host's own sheet. */
  rule?: string | undefined;
  /** What the preview page shows. */
  show?: Show;
  /** Address of a whole screen. */
  screen?: string;
  /** Whether it is a picture with its text. */
  paper?: boolean;
}

interface Surroundings {
  base: string;
  pins: Pins | undefined;
  look: Look;
  /** Words in the language of those who will read it. */
  say: Translate;
}

export function outcomeOf(state: StudioState, { base, pins, look, say }: Surroundings): Outcome {
  const rung = rungOf(state);
  if (rung) {
    const config = configOf(state, base, pins);
    const { text, syntax, csp } = snippet(config, rung);
    const safe = rung === 'iframe' || rung === 'html' ? rung : 'script';
    const rule = colorRule(state);
    // A module and a package draw what the one file draws.
    const markup = safe === 'script' && rung !== 'script' ? snippet(config, 'script').text : text;
    const theme = look === 'dark' ? 'dark' : 'light';
    return {
      heading: 'result',
      safe: `safe.${safe}`,
      host: `host.${rung}`,
      text,
      syntax,
      csp,
      rule,
      show: { markup, rule: rule ?? '', look, theme },
    };
  }
  if (state.answer === 'screen') {
    const address = screenAddress(state, base);
    return {
      heading: 'resultScreen',
      safe: 'safe.screen',
      host: 'host.screen',
      text: address,
      syntax: 'text',
      screen: address,
    };
  }
  const kind = state.answer === 'print' ? 'print' : 'picture';
  return {
    heading: 'resultPicture',
    safe: `safe.${kind}`,
    host: `host.${kind}`,
    text: textBlock(state, base, say),
    syntax: 'text',
    paper: true,
  };
}
