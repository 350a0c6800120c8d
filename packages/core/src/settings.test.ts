import { expect } from '@open-wc/testing';
import { said } from '../test/console.js';
import { forgetReports } from './report.js';
import { configure, onSettings, pageSettings, settingsFrom, type PageSettings } from './settings.js';

const none = {
  api: undefined,
  operator: undefined,
  region: undefined,
  campaign: undefined,
  lang: undefined,
  theme: undefined,
};

describe('page settings', () => {
  beforeEach(forgetReports);
  afterEach(() => configure(none));

  it('come from the data-* of a script tag, the known ones alone', async () => {
    const script = document.createElement('script');
    script.dataset['api'] = '/';
    script.dataset['region'] = '440100';
    script.dataset['theme'] = '';
    script.dataset['other'] = 'x';
    const lines = await said('warn', () => settingsFrom(script));
    expect(pageSettings()).to.include({ api: '/', region: '440100' });
    expect(pageSettings()).not.to.have.property('other');
    expect(lines).to.deep.equal([]);
  });

  it('configure() changes what it names; undefined takes a value away', () => {
    configure({ api: 'https://a.example', region: '44' });
    configure({ region: undefined, lang: 'en' });
    expect(pageSettings()).to.include({ api: 'https://a.example', region: undefined, lang: 'en' });
  });

  it('an unknown name is refused with one warning that says the allowed ones', async () => {
    const lines = await said('warn', () => {
      configure({ colour: 'red' } as PageSettings);
      configure({ colour: 'blue', region: '44' } as PageSettings);
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('"colour"').and.contain('api, operator, region, campaign, lang, theme');
    expect(pageSettings()).not.to.have.property('colour');
    expect(pageSettings().region).to.equal('44');
  });

  it('tells listeners until they stop', () => {
    let told = 0;
    const stop = onSettings(() => (told += 1));
    configure({ lang: 'en' });
    stop();
    configure({ lang: 'zh-CN' });
    expect(told).to.equal(1);
  });

  it('a page without such a script changes nothing', () => {
    configure({ api: '/' });
    settingsFrom(null);
    settingsFrom(document.createElement('script'));
    expect(pageSettings().api).to.equal('/');
  });
});
