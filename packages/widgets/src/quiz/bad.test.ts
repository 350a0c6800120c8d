import { expect, waitUntil } from '@open-wc/testing';
import { said } from '../../../core/test/console.js';
import { choice, form, type Json, when, yesNo } from '../../test/quiz/build.js';
import {
  asked,
  everyText,
  manifestFor,
  type Page,
  quiz,
  restore,
  serve,
  type Served,
} from '../../test/quiz/page.js';

const CALM = /电话不受影响/;

/** What the console says and the visitor sees. */
async function shown(
  served: Served,
  attributes: Record<string, string> = {},
): Promise<{ page: Page; lines: string }> {
  await serve(served);
  let page!: Page;
  const lines = await said('warn', async () => {
    page = await quiz({ attributes });
  });
  return { page, lines: lines.join('\n') };
}

const one = (item: Json) => JSON.stringify(form([item]));
const files: Readonly<Record<string, readonly [text: string, told: RegExp]>> = {
  'not JSON': ['{"resourceType":', /the file: This is no JSON[^]*editor/],
  'not a Questionnaire': [
    '{"resourceType":"Patient"}',
    /resourceType: This is no Questionnaire; it says "Patient"/,
  ],
  'an unknown type': [
    one({ linkId: 'a', type: 'string', text: 'A' }),
    /item "a"[^]*type "string"[^]*Use one of these: group/,
  ],
  'a condition on nothing': [
    one(yesNo('b', { enableWhen: [when('nobody', '=', true)] })),
    /item "b"[^]*nobody/,
  ],
  'a circle of conditions': [
    JSON.stringify(
      form([
        yesNo('b', { enableWhen: [when('c', '=', true)] }),
        yesNo('c', { enableWhen: [when('b', '=', true)] }),
      ]),
    ),
    /item "b"/,
  ],
  'a linkId twice': [JSON.stringify(form([yesNo('b'), yesNo('b')])), /item "b"[^]*more than once/],
  'a score missing on an option': [
    one(
      choice('b', 2, {
        answerOption: [
          {
            valueCoding: {
              code: 'x',
              display: 'X',
              extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: 1 }],
            },
          },
          { valueCoding: { code: 'y', display: 'Y' } },
        ],
      }),
    ),
    /item "b"/,
  ],
  'an expression that is no sum': [
    one({
      linkId: 's',
      type: 'integer',
      readOnly: true,
      text: 'S',
      extension: [
        {
          url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
          valueExpression: { language: 'text/fhirpath', expression: 'iif(true, 1, 2)' },
        },
      ],
    }),
    /item "s"/,
  ],
};

describe('quiz: what cannot be shown', () => {
  afterEach(restore);

  for (const [what, [text, told]] of Object.entries(files)) {
    it(`${what}: the author reads item and cure, the visitor a calm sentence and the number`, async () => {
      const { page, lines } = await shown({ text });
      expect(lines).to.match(told);
      expect(page.text('[part=status]')).to.match(CALM);
      expect(page.find<HTMLAnchorElement>('.foot a').href).to.equal('tel:12355');
      expect(page.all('.question').length).to.equal(0);
      expect(page.all('slot').length, 'what the page wrote stands').to.equal(1);
      await expect(page.element).to.be.accessible();
    });
  }

  it('10 MB: said by the header or by its bytes, it is not read', async () => {
    const told: readonly Record<string, string>[] = [{ 'content-length': '10000000' }, {}];
    for (const headers of told) {
      const { page, lines } = await shown({
        text: () => new Response(' '.repeat(10_000_000), { headers }),
      });
      expect(lines).to.match(/bytes, 1000000 are the most/);
      expect(page.text('[part=status]')).to.match(CALM);
      restore();
    }
  });

  it('a script in a text is text', async () => {
    const text = '<img src=x onerror="window.planted = 1"><script>window.planted = 1</script>';
    await serve({ text: JSON.stringify(form([choice('a', 2, { text })], { title: text })) });
    const page = await quiz();
    expect([page.question, page.text('h2')]).to.deep.equal([text, text]);
    expect(page.all('script, img').length).to.equal(0);
    expect(Reflect.has(window, 'planted')).to.equal(false);
  });

  const text = everyText;
  const manifests: Readonly<Record<string, readonly [() => Promise<object | string | null>, RegExp]>> = {
    'no manifest': [async () => null, /no manifest that can be read: put <id>\.manifest\.json/],
    'a manifest that is no JSON': [async () => '{', /no manifest that can be read/],
    'a manifest with a wrong field': [
      () => manifestFor(text, { license: '' }),
      /these fields of its manifest are wrong: license/,
    ],
    'another checksum': [() => manifestFor(`${text} `), /not the one that the manifest was written for/],
    'a day that is over': [
      () => manifestFor(text, { validTo: '2026-11-30' }),
      /valid to 2026-11-30, today is 2026-12-01/,
    ],
    'a day to come': [() => manifestFor(text, { validFrom: '2027-01-01' }), /valid from 2027-01-01/],
  };
  for (const [what, [manifest, told]] of Object.entries(manifests)) {
    it(`${what}: closed, and the quiz about 12355 is offered`, async () => {
      const { page, lines } = await shown({ text, manifest: await manifest() });
      expect(lines).to.match(told);
      expect(page.text('[part=status]')).to.contain('还没有开放');
      await page.press('.ways .link');
      await waitUntil(() => page.all('.question').length > 0);
      await page.drawn();
      expect([page.text('h2'), page.focused]).to.deep.equal(['认识 12355', 'q0']);
    });
  }

  it('no reviewer: closed where the operator’s data are real, for trying where they are samples', async () => {
    const manifest = await manifestFor(text, { reviewer: null });
    const real = await shown({ text, manifest, operator: { sample: false } }, { api: '/', src: 'quiz.json' });
    expect(real.page.text('[part=status]')).to.contain('还没有开放');
    expect(real.lines).to.match(/made-up: closed until a professional has reviewed it/);
    restore();
    const trial = await shown({ text, manifest, operator: { sample: true } }, { api: '/', src: 'quiz.json' });
    expect(trial.page.text('.head .tag')).to.equal('试用，还没有专业人员看过');
    restore();
    const alone = await shown({ text, manifest });
    expect(alone.page.question, 'a page of this machine').to.equal('Question one');
    expect(asked).not.to.include('operator');
  });

  it('no network: said so, and tried again on a press', async () => {
    await serve({ text: () => Promise.reject(new TypeError('no network')) });
    let page!: Page;
    await said('warn', async () => {
      page = await quiz();
    });
    expect(page.text('[part=status]')).to.contain('暂时没有取到');
    await serve({ text: everyText });
    await page.press('.ways .link');
    await waitUntil(() => page.all('.question').length > 0);
    await page.drawn();
    expect(page.focused, 'the button is gone').to.equal('q0');
  });

  it('an address that is none is named, and the number stands', async () => {
    const { page, lines } = await shown({ text: everyText }, { src: 'http://' });
    expect(lines).to.match(/no quiz from http:\/\//);
    expect(page.text('[part=status]')).to.match(CALM);
  });

  it('gone while it loads, it leaves nothing behind', async () => {
    let signal: AbortSignal | null | undefined;
    window.fetch = ((_: unknown, init?: RequestInit) => {
      signal = init?.signal;
      return new Promise(() => {});
    }) as typeof fetch;
    const page = await quiz({ early: true });
    expect(page.all('.waiting').length).to.equal(1);
    page.element.remove();
    expect(signal?.aborted).to.equal(true);
  });

  it('on a screen that others see a check-in is a code, and the quiz about 12355 runs', async () => {
    await serve({ text: everyText });
    const page = await quiz({
      attributes: { pack: 'mood-weather', mode: 'qr', api: '/', campaign: 'metro-1' },
    });
    await waitUntil(() => page.all('.code').length > 0);
    expect(page.text('.address')).to.match(/\/quiz\/mood-weather\?c=metro-1$/);
    expect(page.all('input').length).to.equal(0);
    expect(asked).to.deep.equal([]);
    page.element.setAttribute('pack', 'know-12355');
    await waitUntil(() => page.all('.question').length > 0);
    const lines = await said('warn', async () => {
      page.element.setAttribute('src', 'quiz.json');
      await waitUntil(() => page.all('.question').length === 0);
    });
    expect(lines.join()).to.contain('runs pack="know-12355" alone');
    expect(page.find<HTMLAnchorElement>('.foot a').href).to.equal('tel:12355');
  });
});
