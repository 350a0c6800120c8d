import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { css } from 'lit';
import { SampleElement } from '../test/sample-element.js';
import { controlStyles } from './controls.styles.js';
import { themeStyles } from './theme.styles.js';
import { palettes, type ThemeName } from './tokens.js';

/** The sample on a ground of its own, as a widget's card has. */
class Grounded extends SampleElement {
  static override styles = [
    themeStyles,
    controlStyles,
    css`
      .ground {
        background: var(--_surface);
      }
    `,
  ];
}
const tag = 'y12355-test-theme';
Grounded.define(tag);

const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

async function shown(attributes: Record<string, string> = {}, home?: HTMLElement): Promise<Grounded> {
  const element = document.createElement(tag) as Grounded;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (home) home.append(element);
  else await fixture(element);
  await element.updateComplete;
  return element;
}

function inside<E extends Element = HTMLElement>(element: Element, selector: string): E {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} inside <${element.localName}>`);
  return found;
}

const style = (element: Element, selector: string) => getComputedStyle(inside(element, selector));

function hostRules(text: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

function expectPalette(element: Element, theme: ThemeName): void {
  const palette = palettes[theme];
  expect(style(element, '.root').color, 'ink').to.equal(rgb(palette.ink));
  expect(style(element, '.ground').backgroundColor, 'surface').to.equal(rgb(palette.surface));
  expect(style(element, '.action').backgroundColor, 'call').to.equal(rgb(palette.call));
  expect(style(element, '.action').color, 'on-call').to.equal(rgb(palette['on-call']));
  expect(style(element, 'a').color, 'act').to.equal(rgb(palette.act));
  expect(style(element, '.wrong').borderTopColor, 'brick').to.equal(rgb(palette.brick));
  expect(style(element, '.outlined').borderTopColor, 'line').to.equal(rgb(palette.line));
}

describe('theme', () => {
  let undo: (() => void) | undefined;
  afterEach(async () => {
    undo?.();
    undo = undefined;
    await emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'no-preference' });
  });

  for (const theme of ['light', 'dark', 'contrast'] as const) {
    it(`${theme}: the colors of the tokens, and no accessibility fault in any state`, async () => {
      const element = await shown({ theme });
      expectPalette(element, theme);
      expect(style(element, '.root').colorScheme).to.equal(theme === 'light' ? 'light' : 'dark');
      await expect(element).to.be.accessible();
    });
  }

  it('the accessibility check bites: soft on lychee is found', async () => {
    const element = await shown({ theme: 'light' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.ground { background: #F0B7A4 !important; }');
    element.shadowRoot?.adoptedStyleSheets.push(sheet);
    let fault = '';
    try {
      await expect(element).to.be.accessible();
    } catch (error) {
      fault = String(error);
    }
    expect(fault).to.contain('color-contrast');
  });

  it('auto follows the visitor’s color scheme; light and dark do not', async () => {
    const [auto, light, dark] = await Promise.all([
      shown(),
      shown({ theme: 'light' }),
      shown({ theme: 'dark' }),
    ]);
    expectPalette(auto, 'light');
    await emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expectPalette(auto, 'dark');
    expectPalette(light, 'light');
    expectPalette(dark, 'dark');
  });

  it('on paper every theme is light and the action keeps an edge', async () => {
    const elements = await Promise.all(['dark', 'contrast', 'auto'].map((theme) => shown({ theme })));
    await emulateMedia({ media: 'print' });
    for (const element of elements) {
      expect(style(element, '.root').color).to.equal(rgb(palettes.light.ink));
      const { color, borderTopColor, backgroundColor } = style(element, '.action');
      expect([color, borderTopColor]).to.deep.equal([rgb(palettes.light.ink), rgb(palettes.light.ink)]);
      expect(backgroundColor).to.equal('rgba(0, 0, 0, 0)');
      expect(style(element, '.roof.lamp').stroke).to.equal(rgb(palettes.light.ink));
    }
  });

  it('the mark’s roof is lamp where asked, and one ink in high contrast', async () => {
    expect(style(await shown({ theme: 'dark' }), '.roof.lamp').stroke).to.equal(rgb(palettes.dark.lamp));
    const strong = await shown({ theme: 'contrast' });
    expect(style(strong, '.roof.lamp').stroke).to.equal(rgb(palettes.contrast.ink));
  });

  it('the mark’s 1 stands on the text edge at any size', async () => {
    const element = await shown();
    const ink = inside<SVGPathElement>(element, '.mark path').getBoundingClientRect();
    const edge = inside(element, '.ground').getBoundingClientRect().left;
    // A stroke's cap reaches 7 of 100 beyond its path; 46 px is the mark's height here.
    const cap = 0.07 * 46;
    expect(ink.left - cap - edge).to.be.closeTo(0, 0.5);
  });

  it('with reduced motion nothing moves', async () => {
    const element = await shown();
    expect(style(element, '.action').transitionDuration).to.equal('0.12s');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(style(element, '.action').transitionDuration).to.equal('0s');
  });

  it('large text grows by a quarter and targets with it', async () => {
    const element = await shown({ 'text-size': 'large' });
    expect(style(element, '.root').fontSize).to.equal('20px');
    expect(inside(element, '.action').offsetHeight).to.be.at.least(60);
  });

  it('actions and fields are at least 48 high, and nothing overflows at 320 px', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await shown();
    for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('.action, .field') ?? []) {
      expect(target.offsetHeight, target.className).to.be.at.least(48);
    }
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });

  it('the keyboard’s focus has the ring of three bands, the mouse’s has none', async () => {
    const element = await shown({ theme: 'light' });
    const button = inside<HTMLButtonElement>(element, 'button.action');
    inside<HTMLElement>(element, 'a').focus();
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement).to.equal(button);
    const { boxShadow, outlineStyle, outlineWidth } = getComputedStyle(button);
    expect(boxShadow).to.equal(
      [
        [palettes.light.surface, 2],
        [palettes.light.ink, 5],
        [palettes.light.lamp, 8],
      ]
        .map(([color, width]) => `${rgb(String(color))} 0px 0px 0px ${width}px`)
        .join(', '),
    );
    // What is left in forced colors, where shadows are not drawn.
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
    button.blur();
    expect(getComputedStyle(button).boxShadow).to.equal('none');
  });

  it('every control that takes focus shows it', async () => {
    const element = await shown({ theme: 'dark' });
    const all = element.shadowRoot?.querySelectorAll<HTMLElement>('a, button, input, summary') ?? [];
    expect(all.length).to.be.greaterThan(8);
    inside<HTMLElement>(element, 'a').focus();
    for (const control of all) {
      expect(element.shadowRoot?.activeElement).to.equal(control);
      expect(getComputedStyle(control).boxShadow, control.className).to.contain('8px');
      await sendKeys({ press: 'Tab' });
    }
  });

  it('a hidden element is hidden whatever the host says', async () => {
    undo = hostRules(`${tag} { display: flex; } * { all: unset; }`);
    const element = await shown();
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
    element.hidden = false;
    expect(inside(element, '.root').offsetHeight).to.be.greaterThan(100);
  });

  it('what hides or disarms a part of the page does so to the element in it', async () => {
    const home = await fixture<HTMLElement>(html`<div></div>`);
    undo = hostRules('.tab-that-is-off { visibility: hidden; pointer-events: none; }');
    home.className = 'tab-that-is-off';
    const element = await shown({}, home);
    expect(style(element, '.action').visibility).to.equal('hidden');
    expect(style(element, '.action').pointerEvents).to.equal('none');
    home.className = '';
    expect(style(element, '.action').visibility).to.equal('visible');
  });

  it('every private property that is used is also set on the inner root', async () => {
    const text = [themeStyles, ...controlStyles].map((sheet) => sheet.cssText).join('\n');
    const used = new Set([...text.matchAll(/var\((--_[\w-]+)/g)].map(([, name]) => name as string));
    const element = await shown();
    const ownRule = [...(element.shadowRoot?.adoptedStyleSheets ?? [])]
      .flatMap((sheet) => [...sheet.cssRules])
      .find((rule) => rule instanceof CSSStyleRule && rule.selectorText === '.root') as CSSStyleRule;
    expect(used.size).to.be.greaterThan(10);
    for (const name of used) expect(ownRule.style.getPropertyValue(name), name).not.to.equal('');
  });
});

describe('host page', () => {
  let undo: (() => void) | undefined;
  afterEach(() => {
    undo?.();
    undo = undefined;
  });

  // Places and sizes in px follow the width of the page; everything else is the element's own.
  const follows = /origin|inset|top$|bottom$|left$|right$|(^|-)(width|height|(inline|block)-size)$/;

  /** Everything about the inside that a host could have changed, one line a property. */
  function looks(element: Element): string[] {
    return [...(element.shadowRoot?.querySelectorAll('.root, .root *') ?? [])].flatMap((node) => {
      const own = getComputedStyle(node);
      return [...own]
        .filter((name) => !name.startsWith('--') && !follows.test(name))
        .map(
          (name) =>
            `${node.localName}.${node.getAttribute('class') ?? ''} ${name}: ${own.getPropertyValue(name)}`,
        );
    });
  }

  for (const [what, rules] of Object.entries({
    '* { all: unset }': '* { all: unset; }',
    'links hidden, everything red and important':
      'a { display: none !important; } * { color: red !important; }',
    'font-size 62.5 %': 'html { font-size: 62.5%; }',
    'text rules on the body':
      'body { letter-spacing: 9px; word-spacing: 9px; text-transform: uppercase; text-indent: 4em; line-height: 3; font: italic 900 40px serif; text-align: right; white-space: pre; cursor: wait; }',
    'right to left': 'html, body { direction: rtl; unicode-bidi: bidi-override; }',
    'private names of the kit':
      ':root, body, * { --_ink: red; --_call: red; --_px: 9px; --_radius: 0; --_ring: none; --_surface: red; }',
    'tokens that are no inputs':
      ':root { --y12355-paper: red; --y12355-surface: red; --y12355-ink: red; --y12355-act: red; --y12355-lamp: red; }',
    'dark native controls': ':root { color-scheme: dark; }',
  })) {
    it(`${what}: the inside is unchanged`, async () => {
      const plain = looks(await shown({ theme: 'light' }));
      undo = hostRules(rules);
      const element = await shown({ theme: 'light' });
      await nextFrame();
      const hostile = looks(element);
      expect(hostile.length).to.equal(plain.length);
      expect(hostile.length).to.be.greaterThan(5_000);
      expect(hostile.filter((line, index) => line !== plain[index])).to.deep.equal([]);
    });
  }

  it('planted: a root that lets two host rules through is found', async () => {
    const leaky = async () => {
      const element = await shown({ theme: 'light' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.root { letter-spacing: inherit; direction: inherit; }');
      element.shadowRoot?.adoptedStyleSheets.push(sheet);
      return looks(element);
    };
    const plain = await leaky();
    undo = hostRules('body { letter-spacing: 9px; direction: rtl; }');
    const changed = (await leaky()).filter((line, index) => line !== plain[index]);
    for (const line of [
      'div.root light normal letter-spacing: 9px',
      'div.root light normal direction: rtl',
    ]) {
      expect(changed).to.include(line);
    }
  });

  it('a host may set call, on-call, radius and font', async () => {
    undo = hostRules(
      ':root { --y12355-call: rgb(120, 0, 40); --y12355-on-call: rgb(255, 250, 250); --y12355-radius: 3px; --y12355-font: serif; }',
    );
    for (const theme of ['light', 'dark']) {
      const element = await shown({ theme });
      const { backgroundColor, color, borderTopLeftRadius } = style(element, '.action');
      expect([backgroundColor, color]).to.deep.equal(['rgb(120, 0, 40)', 'rgb(255, 250, 250)']);
      expect(borderTopLeftRadius).to.equal('3px');
      expect(style(element, '.root').fontFamily).to.equal('serif');
      // Pressed: the kit's own pressed color might be unreadable under the host's on-call.
      expect(style(element, '.root').getPropertyValue('--_call-press')).to.equal('rgb(120, 0, 40)');
    }
  });

  it('but not in high contrast, which the visitor asked for', async () => {
    undo = hostRules(':root { --y12355-call: rgb(20, 20, 20); --y12355-on-call: rgb(30, 30, 30); }');
    expectPalette(await shown({ theme: 'contrast' }), 'contrast');
  });

  it('an element inside another one keeps its own theme', async () => {
    const outer = await shown({ theme: 'dark' });
    const inner = await shown({ theme: 'light' }, inside(outer, '.ground'));
    expectPalette(outer, 'dark');
    expectPalette(inner, 'light');
  });
});
