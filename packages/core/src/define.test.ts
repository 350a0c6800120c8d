import { expect } from '@open-wc/testing';
import { said } from '../test/console.js';
import { defineElement } from './define.js';
import { forgetReports } from './report.js';

let counter = 0;
const freshTag = () => `y12355-test-define-${(counter += 1)}`;

function kit(version?: string): CustomElementConstructor & { version?: string } {
  return class extends HTMLElement {
    static version = version;
  };
}

describe('defineElement', () => {
  beforeEach(forgetReports);

  it('the first one wins and the same version again is silent', async () => {
    const tag = freshTag();
    const first = kit('1.0.0');
    const lines = await said('warn', () => {
      defineElement(tag, first);
      defineElement(tag, kit('1.0.0'));
      defineElement(tag, first);
    });
    expect(customElements.get(tag)).to.equal(first);
    expect(lines).to.deep.equal([]);
  });

  for (const [one, two] of [
    ['1.0.0', '2.0.0'],
    ['2.0.0', '1.0.0'],
  ] as const) {
    it(`${one} then ${two}: one warning with both for all elements, and the first stay`, async () => {
      const tags = [freshTag(), freshTag(), freshTag()];
      const first = tags.map(() => kit(one));
      const lines = await said('warn', () => {
        tags.forEach((tag, index) => defineElement(tag, first[index] ?? kit()));
        for (const tag of tags) defineElement(tag, kit(two));
      });
      expect(tags.map((tag) => customElements.get(tag))).to.deep.equal(first);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain(one).and.contain(two);
    });
  }

  it('a stranger under the tag is left alone and named', async () => {
    const tag = freshTag();
    const stranger = class extends HTMLElement {};
    customElements.define(tag, stranger);
    const lines = await said('warn', () => defineElement(tag, kit('1.0.0')));
    expect(customElements.get(tag)).to.equal(stranger);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain(tag).and.contain('another script');
  });

  it('one class may carry two tags', () => {
    const [a, b] = [freshTag(), freshTag()];
    const element = kit('1.0.0');
    defineElement(a, element);
    defineElement(b, element);
    expect(document.createElement(a)).to.be.instanceOf(element);
    expect(document.createElement(b)).to.be.instanceOf(element);
  });

  it('a tag that no browser takes is a warning and no error', async () => {
    const lines = await said('warn', () => defineElement('nodash', kit('1.0.0')));
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('<nodash> could not be registered');
  });

  it('does nothing where there is no registry', () => {
    expect(defineElement(freshTag(), kit('1.0.0'), null as unknown as undefined)).to.equal(undefined);
  });
});
