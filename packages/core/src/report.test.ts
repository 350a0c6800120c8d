import { expect } from '@open-wc/testing';
import { said } from '../test/console.js';
import { forgetReports, KitError, oneOf, warnOnce } from './report.js';

describe('reports', () => {
  beforeEach(forgetReports);

  it('the same sentence is said once, another one too', async () => {
    const lines = await said('warn', () => {
      for (const text of ['a', 'a', 'b', 'a']) warnOnce(text);
    });
    expect(lines).to.deep.equal(['[y12355] a', '[y12355] b']);
  });

  it('oneOf takes an allowed value, and the first one where nothing is set', async () => {
    const lines = await said('warn', () => {
      expect(oneOf('x-y', 'mode', 'b', ['a', 'b'])).to.equal('b');
      for (const nothing of [null, undefined, '']) {
        expect(oneOf('x-y', 'mode', nothing, ['a', 'b'])).to.equal('a');
      }
    });
    expect(lines).to.deep.equal([]);
  });

  it('oneOf names tag, attribute, value, allowed values and the default', async () => {
    const lines = await said('warn', () => {
      expect(oneOf('x-y', 'mode', 'c', ['a', 'b'])).to.equal('a');
    });
    expect(lines).to.deep.equal(['[y12355] <x-y mode="c">: allowed are a, b; a is taken.']);
  });

  it('a KitError carries its code', () => {
    const error = new KitError('no-api', 'Set api="…".');
    expect(error).to.be.instanceOf(Error).and.include({ name: 'KitError', code: 'no-api' });
  });
});
