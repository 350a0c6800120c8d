import { expect, waitUntil } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { said } from '../../core/test/console.js';
import { OnDemand } from './on-demand.js';

function hostOf(): ReactiveControllerHost & Element & { drawn: number } {
  const updates = { drawn: 0, requestUpdate: () => (host.drawn += 1) };
  const host = Object.assign(document.createElement('x-host'), updates);
  return host as unknown as ReactiveControllerHost & Element & { drawn: number };
}

describe('a part on demand', () => {
  it('comes once, when somebody looks, and draws its host', async () => {
    const host = hostOf();
    let asked = 0;
    const demand = new OnDemand(host, 'it', () => Promise.resolve((asked += 1)));
    expect([demand.here, asked]).to.deep.equal([undefined, 0]);
    expect(demand.part).to.equal(undefined);
    await waitUntil(() => host.drawn === 1);
    expect([demand.part, demand.here, asked, demand.failed]).to.deep.equal([1, 1, 1, false]);
  });

  it('that cannot come is named once, and not asked for again', async () => {
    const host = hostOf();
    const lines = await said('warn', async () => {
      const demand = new OnDemand(host, 'the map', () => Promise.reject(new TypeError('gone')));
      for (const look of [1, 2]) {
        expect(demand.part, String(look)).to.equal(undefined);
        await waitUntil(() => demand.failed);
      }
    });
    expect(lines.length).to.equal(1);
    expect(lines[0]).to.contain('<x-host>: the map could not be loaded (TypeError: gone)');
  });
});
