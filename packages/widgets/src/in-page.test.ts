import { expect } from '@open-wc/testing';
import { configure, forgetReports } from '@y12355/core';
import { LitElement } from 'lit';
import { said } from '../../core/test/console.js';
import { choice, form } from '../test/quiz/build.js';
import { asked, manifestFor, quiz, restore, serve } from '../test/quiz/page.js';
import { inPage } from './in-page.js';
import { jsonFile } from './json-file.js';
import { OperatorController } from './operator.js';

class Reader extends LitElement {
  readonly operator = new OperatorController(this);
}
customElements.define('test-operator-reader', Reader);

const operator = { version: 1, sample: true, booking: { open: true }, site: {}, channels: [] };

describe('a JSON file that the page carries', () => {
  const ownFetch = window.fetch;
  const blocks: Element[] = [];
  const carry = (name: string, text: string, type = 'application/json') => {
    const block = Object.assign(document.createElement('script'), { type, textContent: text });
    block.dataset['file'] = name;
    blocks.push(document.body.appendChild(block));
  };
  const add = (): Reader => {
    const reader = document.createElement('test-operator-reader') as Reader;
    blocks.push(document.body.appendChild(reader));
    return reader;
  };
  let requests: string[];

  beforeEach(() => {
    requests = [];
    window.fetch = async (input) => {
      requests.push(String(input));
      return new Response(JSON.stringify(operator));
    };
  });
  afterEach(() => {
    for (const block of blocks.splice(0)) block.remove();
    configure({ operator: undefined, api: undefined });
    restore();
    window.fetch = ownFetch;
    forgetReports();
  });

  it('is found by the last part of an address, whatever stands behind it', () => {
    carry('other.json', '1');
    carry('centers.json', '{"a": "服务点"}');
    expect(inPage('file:///media/stick/centers.json?x=1#y')).to.equal('{"a": "服务点"}');
    expect(inPage('https://x.example/centers.json/')).to.equal(undefined);
    expect(inPage('https://x.example/my-centers.json')).to.equal(undefined);
  });

  it('is no script of the page', () => {
    carry('centers.json', 'window.taken = 1', 'text/plain');
    expect(inPage('https://x.example/centers.json')).to.equal(undefined);
  });

  it('is read in place of the one beside it; a broken one is an error as of any file', async () => {
    carry('centers.json', '{"centers": []}');
    expect(await jsonFile('data/centers.json', undefined)).to.deep.equal({ centers: [] });
    expect(requests).to.deep.equal([]);
    carry('broken.json', '{');
    const error = await jsonFile('broken.json', undefined).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(SyntaxError);
  });

  it('is the operator’s document where there is no service', async () => {
    carry('operator.json', JSON.stringify(operator));
    const reader = add();
    await reader.operator.ask(undefined, '../operator.json');
    expect(reader.operator.document?.sample).to.equal(true);
    expect(reader.operator.client).to.equal(undefined);
    expect(requests).to.deep.equal([]);
    await reader.operator.ask('https://service.example/', '../operator.json');
    expect(requests.join()).to.contain('service.example/v1/operator');
  });

  it('a file of the operator is asked for once; one that is none is said once and left out', async () => {
    const [one, two] = [add(), add()];
    await Promise.all([one, two].map(({ operator }) => operator.ask(undefined, 'operator-1.json')));
    expect(two.operator.document?.booking.open).to.equal(true);
    expect(requests).to.have.length(1);
    carry('operator-2.json', '{"version": 1}');
    const lines = await said('warn', async () => {
      await one.operator.ask(undefined, 'operator-2.json');
      await two.operator.ask(undefined, 'operator-2.json');
    });
    expect(one.operator.document).to.equal(undefined);
    expect(lines.join()).to.match(
      /operator="operator-2\.json" is left out: TypeError: expected an answer of/,
    );
  });

  it('is a quiz with its manifest, whose hash is of these very bytes', async () => {
    const text = JSON.stringify(form([choice('a', 2)]));
    carry('quiz.json', text);
    carry('quiz.manifest.json', JSON.stringify(await manifestFor(text)));
    await serve({ text: '{"none": 1}', manifest: null });
    const page = await quiz();
    expect(page.inputs.length).to.equal(2);
    expect(asked.filter((name) => name.startsWith('quiz'))).to.deep.equal([]);
  });

  it('a quiz without a reviewer is for trying where the operator’s file is a sample, and closed elsewhere', async () => {
    const text = JSON.stringify(form([choice('a', 2)]));
    carry('quiz.json', text);
    carry('quiz.manifest.json', JSON.stringify(await manifestFor(text, { reviewer: null })));
    carry('sample.json', JSON.stringify(operator));
    carry('own.json', JSON.stringify({ ...operator, sample: undefined }));
    await serve({ text, manifest: null });
    configure({ operator: 'sample.json' });
    expect((await quiz()).inputs.length).to.equal(2);
    configure({ operator: 'own.json' });
    expect((await quiz()).all('input').length).to.equal(0);
    // What the element says of itself wins.
    const page = await quiz({ attributes: { operator: 'sample.json' } });
    expect(page.inputs.length).to.equal(2);
  });
});
