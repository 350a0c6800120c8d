/**
 * The quiz: first question after the data's arrival, a click in a long questionnaire, and the same nine questions
 * beside SurveyJS's form library. The peer lives in `tools/bench`; without it only the kit is measured and that is said.
 */
import { chromium } from 'playwright-core';
import { browserArgs, findBrowser } from '../../scripts/lib/browser.mjs';
import { files, form, isInstalled, manifest } from '../../tools/bench/quiz-pages.mjs';
import { median, serve, visit } from './lib/pages.mjs';

/** Most that is allowed, in ms. */
const limits = { first: 100, click: 16 };
const rounds = 5;
const clicks = 40;

/** Runs in the page: ms from the arrival of both files to the first question in layout, then of each click. */
async function sit([text, beside, layout, count]) {
  const { fetch } = window;
  let arrived = 0;
  const answer = (body) => ({
    ok: true,
    status: 200,
    headers: new Headers(),
    arrayBuffer: async () => {
      const bytes = new TextEncoder().encode(body).buffer;
      await new Promise((resolve) => setTimeout(resolve, 20));
      arrived = performance.now();
      return bytes;
    },
  });
  window.fetch = async (url) => answer(/manifest/.test(url) ? beside : text);
  const element = document.createElement('y12355-quiz');
  element.setAttribute('src', '/long.json');
  element.setAttribute('layout', layout);
  document.body.append(element);
  const root = () => element.shadowRoot;
  while (!root()?.querySelector('.question')) await new Promise((resolve) => setTimeout(resolve));
  element.getBoundingClientRect();
  const first = performance.now() - arrived;
  window.fetch = fetch;
  const times = [];
  for (let turn = 0; turn < count; turn += 1) {
    const questions = root().querySelectorAll('.question');
    if (questions.length === 0) break;
    const question = layout === 'page' ? questions[(turn * 7) % questions.length] : questions[0];
    const inputs = question.querySelectorAll('input');
    const input = inputs[turn % 2 ? 0 : inputs.length - 1];
    const began = performance.now();
    input.click();
    await element.updateComplete;
    element.getBoundingClientRect();
    times.push(performance.now() - began);
    if (layout === 'steps') {
      root().querySelector('.column > button.action').click();
      await element.updateComplete;
      element.getBoundingClientRect();
    }
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
  element.remove();
  return { first, times };
}

async function measure(browser, base, text, layout) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await page.goto(`${base}/empty`);
  await page.waitForFunction(() => customElements.get('y12355-quiz'));
  const given = [text, manifest(text), layout, clicks];
  const quick = await page.evaluate(sit, given);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const slow = await page.evaluate(sit, given);
  await page.close();
  return {
    first: quick.first,
    click: median(quick.times),
    worst: Math.max(...quick.times),
    slowFirst: slow.first,
    slowClick: median(slow.times),
  };
}

async function alone(print, browser, base) {
  const failures = [];
  const forms = {
    '9 questions': form(9),
    '200 questions': form(200),
    '200, every fifth hanging': form(200, 5),
  };
  print('                                   first    click (worst)      CPU / 4: first    click');
  for (const [name, text] of Object.entries(forms)) {
    for (const layout of ['steps', 'page']) {
      const found = [];
      for (let round = 0; round < rounds; round += 1) found.push(await measure(browser, base, text, layout));
      // What else runs on the machine only adds, so the fastest round counts.
      const of = (what) => Math.min(...found.map((one) => one[what]));
      const ms = (what, width) => `${of(what).toFixed(1).padStart(width)} ms`;
      print(
        `${`${name}, ${layout}`.padEnd(32)} ${ms('first', 6)} ${ms('click', 6)} (${of('worst').toFixed(1)})`.padEnd(
          62,
        ) + `${ms('slowFirst', 8)} ${ms('slowClick', 7)}`,
      );
      for (const [what, most] of Object.entries(limits)) {
        if (of(what) > most) failures.push(`${name}, ${layout}: ${what} ${of(what).toFixed(1)} of ${most}`);
      }
    }
  }
  return failures;
}

async function beside(print, browser, base) {
  const paths = {
    '/kit': "the kit's quiz, by the loader",
    '/kit-file': "the kit's quiz, one classic file",
    ...(isInstalled() && { '/survey': "SurveyJS's form library, and its sheet" }),
  };
  if (!isInstalled()) print('SKIP SurveyJS: run npm ci in tools/bench first');
  const found = Object.fromEntries(Object.keys(paths).map((path) => [path, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const path of Object.keys(paths)) found[path].push(await visit(browser, base, path));
  }
  const of = (path, what) => median(found[path].map((one) => one[what] ?? Infinity));
  print(`${'nine questions on a page'.padEnd(40)}   kB gzip   script ms   first question ms   heap MB`);
  for (const [path, name] of Object.entries(paths)) {
    const ratio = ['bytes', 'script', 'shown', 'heap'].map((what) =>
      (of(path, what) / of('/kit', what)).toFixed(1),
    );
    print(
      `${name.padEnd(40)} ${(of(path, 'bytes') / 1000).toFixed(1).padStart(9)} ${of(path, 'script').toFixed(0).padStart(11)} ` +
        `${of(path, 'shown').toFixed(0).padStart(19)} ${of(path, 'heap').toFixed(1).padStart(9)}   × ${ratio.join(' · ')}`,
    );
  }
}

export default async function (print) {
  const { server, base } = await serve(files(9));
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs });
  try {
    await visit(browser, base, '/kit-file');
    const failures = await alone(print, browser, base);
    await beside(print, browser, base);
    return failures;
  } finally {
    await browser.close();
    server.close();
  }
}
