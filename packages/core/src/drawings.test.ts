import { expect, fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { door } from './door.js';
import { icon, mark, type IconName } from './drawings.js';
import { twoChairs } from './two-chairs.js';

const five =
  'M15 9 11.5 48C17 42.5 24 40 32 40C46.5 40 57 50.5 57 65C57 80 46 91 31 91C19.5 91 10.5 84.5 8 74';
const strokes = [
  ['translate(8)', 'M7 27 27 9V91'],
  ['translate(58)', 'M9 32A22.5 22.5 0 0 1 54 31.5C54 49 31 66 10 91H56'],
  [
    'translate(136)',
    'M9 27C11 16 20 9 31 9C43 9 51.5 17 51.5 28C51.5 39 43 46.5 29 46.5C45 46.5 55.5 55 55.5 68.5C55.5 82 45 91 31 91C19 91 9.5 84 7.5 73',
  ],
  ['translate(214)', five],
  ['translate(288)', five],
  [null, 'M229 9H339'],
];
const names: IconName[] = [
  'phone',
  'pin',
  'cal',
  'close',
  'back',
  'next',
  'chev',
  'check',
  'copy',
  'clock',
  'warn',
];

const drawn = (template: TemplateResult) => fixture<SVGSVGElement>(template);

describe('drawings', () => {
  it('the mark has the geometry of the visual language, the roof last', async () => {
    const svg = await drawn(mark(50));
    const paths = [...svg.querySelectorAll('path')];
    expect(paths.map((path) => [path.getAttribute('transform'), path.getAttribute('d')])).to.deep.equal(
      strokes,
    );
    for (const [name, value] of [
      ['viewBox', '0 0 354 100'],
      ['fill', 'none'],
      ['stroke', 'currentColor'],
      ['stroke-width', '14'],
      ['stroke-linecap', 'round'],
      ['stroke-linejoin', 'round'],
      ['width', '177'],
      ['height', '50'],
    ] as const) {
      expect(svg.getAttribute(name), name).to.equal(value);
    }
  });

  it('no stroke of the mark leaves its box', async () => {
    const svg = await drawn(mark(100));
    const box = svg.getBBox({ stroke: true } as SVGBoundingBoxOptions);
    expect(box.x).to.be.at.least(0);
    expect(box.x + box.width).to.be.at.most(354);
    expect(box.y + box.height).to.be.at.most(100);
  });

  it('only the roof may be lamp', async () => {
    expect((await drawn(mark(24))).querySelectorAll('.lamp')).to.have.length(0);
    const lit = [...(await drawn(mark(24, true))).querySelectorAll('.lamp')];
    expect(lit.map((path) => path.getAttribute('d'))).to.deep.equal(['M229 9H339']);
  });

  it('every drawing is an SVG hidden from assistive technology and without inline style', async () => {
    for (const template of [mark(24), door(true), door(false), twoChairs(), ...names.map(icon)]) {
      const svg = await drawn(template);
      expect(svg.namespaceURI).to.equal('http://www.w3.org/2000/svg');
      expect(svg.getAttribute('aria-hidden')).to.equal('true');
      for (const node of [svg, ...svg.querySelectorAll('*')]) {
        expect(node.namespaceURI).to.equal('http://www.w3.org/2000/svg');
        expect(node.hasAttribute('style')).to.equal(false);
      }
      expect(svg.getBBox().width, svg.getAttribute('class') ?? '').to.be.greaterThan(0);
    }
  });

  it('an open door has two leaves, a shut one is an empty frame', async () => {
    expect((await drawn(door(true))).querySelectorAll('.leaf, circle')).to.have.length(3);
    expect((await drawn(door(false))).querySelectorAll('.leaf, circle')).to.have.length(0);
  });
});
