import assert from 'node:assert/strict';
import { test } from 'node:test';

test('the package may be imported where there is no page, and define() is silent there', async () => {
  assert.equal(typeof (globalThis as { document?: unknown }).document, 'undefined');
  const core = await import('@y12355/core');
  class Nobody extends core.Y12355Element {
    override renderContent(): string {
      return '';
    }
  }
  Nobody.define('y12355-nobody');
  Nobody.define('y12355-nobody');
  assert.equal(core.defineElement('y12355-none', Nobody, undefined), undefined);
  assert.equal(core.settingsFrom(undefined), undefined);
  assert.equal(typeof (globalThis as { document?: unknown }).document, 'undefined');
});
