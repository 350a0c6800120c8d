/**
 * The same form drawn by the kit's quiz and by SurveyJS's form library, all questions on one page. Each page says when
 * its first question stands.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { page, watchFor } from './watched.mjs';

const installed = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');
const packaged = (path) => readFileSync(join(installed, path));

export const isInstalled = () => existsSync(join(installed, 'survey-js-ui'));

const words = ['没有过', '有几天', '一半以上的日子', '几乎每天'];
const question = (at) => `示例题目 ${at + 1}：这几天，有没有哪件事让你觉得轻松一点？`;
const FIRST = question(0);

const KIT = 'https://y12355.example/fhir/StructureDefinition/';

/**
 * A FHIR Questionnaire of four answers each, with a sum and its bands.
 *
 * @param hanging every so many questions is shown only where the one before it was answered with the last answer
 */
export function form(count, hanging = 0) {
  const band = (from) => ({
    url: 'band',
    extension: [
      { url: 'from', valueDecimal: from },
      { url: 'text', valueString: `示例的话 ${from}` },
    ],
  });
  return JSON.stringify({
    resourceType: 'Questionnaire',
    status: 'draft',
    language: 'zh-CN',
    title: '示例问卷',
    version: '1',
    extension: [
      {
        url: `${KIT}quiz-scoring`,
        extension: [
          {
            url: 'scale',
            extension: [{ url: 'id', valueCode: 'sum' }, band(0), band(count), band(2 * count)],
          },
        ],
      },
    ],
    item: Array.from({ length: count }, (_, at) => ({
      linkId: `q${at}`,
      type: 'choice',
      text: question(at),
      ...(hanging && at % hanging === hanging - 1
        ? { enableWhen: [{ question: `q${at - 1}`, operator: '=', answerCoding: { code: 'a3' } }] }
        : {}),
      answerOption: words.map((display, score) => ({
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: score }],
        valueCoding: { code: `a${score}`, display },
      })),
    })),
  });
}

/** What lies beside it. */
export const manifest = (text) =>
  JSON.stringify({
    pack: 'bench',
    version: '1',
    sha256: createHash('sha256').update(text).digest('hex'),
    license: 'made up',
    reviewer: 'nobody',
    validFrom: '2020-01-01',
    validTo: '2099-12-31',
    languages: ['zh-CN'],
    aiGenerated: false,
    source: 'made up for a measurement',
    asOf: '2026-01-01',
  });

/** The same for SurveyJS. */
const model = (count) =>
  JSON.stringify({
    title: '示例问卷',
    elements: Array.from({ length: count }, (_, at) => ({
      type: 'radiogroup',
      name: `q${at}`,
      title: question(at),
      choices: words.map((text, value) => ({ value, text })),
    })),
  });

const surveyPage = `
  fetch('/model.json').then(function (answer) { return answer.json(); }).then(function (json) {
    var survey = new Survey.Model(json);
    survey.render(document.getElementById('survey'));
  });`;

const tag = '<y12355-quiz src="/form.json" layout="page"><a href="tel:12355">12355</a></y12355-quiz>';

/**
 * Paths to what is served there; the peer's where it is installed.
 *
 * @returns {Record<string, string | Buffer>}
 */
export function files(count) {
  const text = form(count);
  const own = {
    '/kit': page('<script type="module" src="/kit/y12355.loader.js"></script>', tag),
    '/kit-file': page('<script defer src="/kit/widgets/quiz.min.js"></script>', tag),
    '/empty': page('<script defer src="/kit/widgets/quiz.min.js"></script>', ''),
    '/watch.js': watchFor(FIRST),
    '/form.json': text,
    '/form.manifest.json': manifest(text),
  };
  if (!isInstalled()) return own;
  return {
    ...own,
    '/survey': page(
      '<link rel="stylesheet" href="/survey.css"><script defer src="/survey.core.js"></script><script defer src="/survey-js-ui.js"></script><script defer src="/survey-page.js"></script>',
      '<div id="survey"></div>',
    ),
    '/survey-page.js': surveyPage,
    '/survey.core.js': packaged('survey-core/survey.core.min.js'),
    '/survey-js-ui.js': packaged('survey-js-ui/survey-js-ui.min.js'),
    // Without its fonts: the smaller of its two.
    '/survey.css': packaged('survey-core/survey-core.fontless.min.css'),
    '/model.json': model(count),
  };
}
