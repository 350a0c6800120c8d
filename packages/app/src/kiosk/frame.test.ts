import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { render } from 'lit';
import { loadSheet } from '../../test/sheet.js';
import { drawSpecimen, scenes, type Specimen } from '../../test/specimen.js';
import { nobody, places } from './alive/idle.model.js';

const screens: readonly [width: number, height: number][] = [
  [1920, 1080],
  [1080, 1920],
  [3840, 1080],
  [1024, 768],
  [1280, 720],
  [480, 1920],
];

const root = document.createElement('div');

before(async () => {
  await loadSheet();
  document.body.append(root);
});

const seen = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
};
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)].filter(seen);

/** Elements that hold text of their own. */
function texts(): HTMLElement[] {
  return all('.frame *').filter(
    (element) =>
      !element.closest('.sr, svg') &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  );
}

const apart = (a: DOMRect, b: DOMRect) =>
  a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;

/** What is wrong with the picture on the page, in words. */
function faultsOf(unit: number, { screen, visit }: Pick<Specimen, 'screen' | 'visit'>): string[] {
  const faults: string[] = [];
  const { width, height, safe } = screen;
  const [ax, ay] = [(width * safe) / 100 - 1, (height * safe) / 100 - 1];
  const outside = ({ left, top, right, bottom }: DOMRect) =>
    left < ax || top < ay || right > width - ax || bottom > height - ay;

  const number = all('.number .mark')[0];
  if (!number || !root.querySelector('.number')?.textContent?.includes('12355')) faults.push('no number');
  // The ink begins 8 % of the height inside the drawing's box.
  else if (number.getBoundingClientRect().height < Math.min(200 * unit, (0.9 * width) / 3.54 - 9) - 1)
    faults.push('the number is small');
  const codes = all('[data-code]');
  if (codes.length !== 1) faults.push(`${codes.length} codes`);
  if (codes[0] && codes[0].getBoundingClientRect().width < 250 * unit) faults.push('the code is small');
  if (all('.sentence').length !== 1) faults.push('no sentence');
  if (screen.touch && !/110.*120/.test(all('.danger')[0]?.textContent ?? '')) faults.push('no 110 and 120');

  const boxes = [...all('.number, .code, .target, .touch'), ...texts()];
  for (const box of boxes) {
    // A picture's label stands on the picture, which bleeds.
    if (!box.closest('.stage') && outside(box.getBoundingClientRect()))
      faults.push(`${box.className || box.tagName} "${box.textContent?.trim().slice(0, 12)}" is outside`);
  }
  const parts = all('.number, .code, .sentence, .caption > div, .danger, .target, .words > *, .service');
  parts.forEach((one, at) => {
    for (const other of parts.slice(at + 1)) {
      if (!apart(one.getBoundingClientRect(), other.getBoundingClientRect()))
        faults.push(`${one.className} lies on ${other.className}`);
    }
  });
  for (const text of texts()) {
    const size = parseFloat(getComputedStyle(text).fontSize);
    const least = (text.closest('.sentence') ? (width < 500 ? 36 : 50) : 36) * unit;
    if (size < least - 0.6)
      faults.push(`"${text.textContent?.trim().slice(0, 12)}" is ${(size / unit).toFixed(1)}`);
  }
  const targets = all('button');
  if (screen.touch && visit && targets.length === 0) faults.push('nothing to touch');
  for (const target of targets) {
    const box = target.getBoundingClientRect();
    if (Math.min(box.width, box.height) < 120 * unit - 1)
      faults.push(`${target.textContent?.trim()} is small`);
    if (box.top < 0.42 * height) faults.push(`${target.textContent?.trim()} is high`);
    if (target.scrollHeight > target.clientHeight + 2) faults.push(`${target.textContent?.trim()} is cut`);
  }
  return faults;
}

async function drawn(wish: Specimen): Promise<string[]> {
  const { misfits, unit } = await drawSpecimen(root, wish);
  return [...misfits.map((box) => `${box} does not fit`), ...faultsOf(unit, wish)];
}

describe('kiosk: frame', () => {
  after(() => render(null, root));

  for (const [width, height] of screens) {
    for (const touch of [true, false]) {
      it(`${width} × ${height}, ${touch ? 'touch' : 'to look at'}: every scene, day and night`, async () => {
        await setViewport({ width, height });
        const found: string[] = [];
        for (const [name, scene] of Object.entries(scenes)) {
          // The longest are too long for a column of 480 px: the player leaves them out and says so.
          if (/story|question/.test(name) && width < 500) continue;
          for (const night of [false, true]) {
            for (const revealed of name === 'question' ? [false, true] : [false]) {
              const screen = { width, height, safe: 5, touch };
              for (const language of ['zh-CN', 'en'] as const) {
                const faults = await drawn({ screen, scene, night, revealed, language });
                found.push(
                  ...faults.map((fault) => `${name} ${night ? 'night' : 'day'} ${language}: ${fault}`),
                );
              }
            }
          }
        }
        expect(found).to.deep.equal([]);
      }).timeout(60_000);
    }

    it(`${width} × ${height}: every place that somebody can go to`, async () => {
      await setViewport({ width, height });
      const found: string[] = [];
      const screen = { width, height, safe: 5, touch: true };
      for (const place of places) {
        for (const visit of [
          { ...nobody, place },
          { ...nobody, place, at: 11, chosen: 1 },
          { ...nobody, place, asked: true },
        ]) {
          const wish = {
            screen,
            scene: scenes['hotline'] as Specimen['scene'],
            night: false,
            visit,
            read: true,
          };
          found.push(...(await drawn(wish)).map((fault) => `${place} ${JSON.stringify(visit)}: ${fault}`));
        }
      }
      expect(found).to.deep.equal([]);
    }).timeout(60_000);
  }

  it('no link, no dialing, no field to type in', async () => {
    const screen = { width: 1920, height: 1080, safe: 5, touch: true };
    for (const place of places) {
      await drawSpecimen(root, {
        screen,
        scene: scenes['hotline'] as Specimen['scene'],
        night: false,
        visit: { ...nobody, place },
      });
      expect(root.querySelectorAll('a, form, input, textarea, select, [href]').length).to.equal(0);
    }
  });

  it('planted: a scene without its number, with two codes, with small words is found', async () => {
    await setViewport({ width: 1920, height: 1080 });
    const wish = {
      screen: { width: 1920, height: 1080, safe: 5, touch: true },
      scene: scenes['question'] as Specimen['scene'],
      night: false,
    };
    const { unit } = await drawSpecimen(root, wish);
    const scratch = root.cloneNode(true) as HTMLElement;
    expect(faultsOf(unit, wish)).to.deep.equal([]);
    const number = root.querySelector<HTMLElement>('.number') as HTMLElement;
    number.style.display = 'none';
    expect(faultsOf(unit, wish)).to.deep.equal(['no number']);
    number.style.display = '';
    const second = scratch.querySelector('.code') as HTMLElement;
    second.style.left = '1200px';
    root.querySelector('.frame')?.append(second);
    expect(faultsOf(unit, wish)).to.include('2 codes');
    second.remove();
    const sentence = root.querySelector<HTMLElement>('.sentence span') as HTMLElement;
    sentence.style.fontSize = '20px';
    expect(faultsOf(unit, wish)[0]).to.match(/is 20.0$/);
    sentence.style.fontSize = '';
    (root.querySelector('.target') as HTMLElement).style.top = '40px';
    expect(faultsOf(unit, wish).join()).to.match(/is high/);
  });
});
