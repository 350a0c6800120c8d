/** Bad scales, help flags and sums: what is said of them, and where. */
import {
  band,
  choice,
  form,
  group,
  type Json,
  KIT,
  part,
  scale,
  scored,
  SDC,
  slider,
  sum,
  when,
  yesNo,
} from '../../test/quiz/build.js';
import { type Cases, eachIs } from '../../test/quiz/faults.js';

const q = choice('q', [0, 1]);
const scales = (...more: Json[]): Json =>
  form([q, choice('p', 2), yesNo('b'), slider('s', [1, 5])], scored(...more));
const SCALE = 'extension[0].extension[0]';

const cases: Cases = {
  // Scales
  'two blocks': [
    form([q], { extension: [...(scored()['extension'] as Json[]), ...(scored()['extension'] as Json[])] }),
    ['twice', 'extension[1].url', '', `${KIT}quiz-scoring`],
  ],
  'a part that is not known': [
    scales(scale({ id: 'x', more: [part('itme', {})] })),
    ['value', `${SCALE}.extension[1].url`, '', 'itme'],
  ],
  'a scale without an id': [scales({ url: 'scale', extension: [] }), ['missing', `${SCALE}.id`]],
  'an id twice': [scales(scale({ id: 'x' }), scale({ id: 'x' })), ['twice', 'extension', '', 'x']],
  'a scale of what is not there': [
    scales(scale({ id: 'x', items: ['z'] })),
    ['unknownItem', `${SCALE}.extension[1].valueString`, '', 'z'],
  ],
  'a scale of what has no scores': [
    scales(scale({ id: 'x', items: ['p', 'b'] })),
    ['unscored', `${SCALE}.extension[1].valueString`, '', 'p'],
    ['unscored', `${SCALE}.extension[2].valueString`, '', 'b'],
  ],
  'a scale of nothing': [form([yesNo('b')], scored(scale({ id: 'x' }))), ['missing', `${SCALE}.item`]],
  'an item twice in a scale': [scales(scale({ id: 'x', items: ['q', 'q'] })), ['twice', `${SCALE}.item`]],
  'reversed, but not of the scale': [
    scales(scale({ id: 'x', items: ['q'], reverse: ['s'] })),
    ['reverse', `${SCALE}.extension[2].valueString`, '', 's'],
  ],
  'reversed, but with several answers': [
    form([choice('m', [0, 1, 2], { repeats: true })], scored(scale({ id: 'x', reverse: ['m'] }))),
    ['reverse', `${SCALE}.extension[1].valueString`, '', 'm'],
  ],
  'a multiplier of 0': [
    scales(scale({ id: 'x', multiplier: 0 })),
    ['value', `${SCALE}.extension[1]`, '', '0'],
  ],
  'bands out of order': [
    scales(scale({ id: 'x', bands: [0, 2, 2] })),
    ['bandOrder', `${SCALE}.extension[3]`, '', '2, 2'],
  ],
  'a lowest score without a band': [
    scales(scale({ id: 'x', items: ['s'], bands: [2] })),
    ['bandGap', SCALE, '', '1 < 2'],
  ],
  'a lowest score that is reached when an item is hidden': [
    form(
      [yesNo('b'), group('g', [slider('s', [2, 5])], { enableWhen: [when('b', '=', true)] })],
      scored(scale({ id: 'x', items: ['s'], bands: [1] })),
    ),
    ['bandGap', SCALE, '', '0 < 1'],
  ],
  'a lowest score that takes several answers': [
    form([choice('m', [-1, -2, 3], { repeats: true })], scored(scale({ id: 'x', bands: [-2] }))),
    ['bandGap', SCALE, '', '-3 < -2'],
  ],
  'a band without its beginning': [
    scales(scale({ id: 'x', more: [{ url: 'band', extension: [part('text', { valueString: 'T' })] }] })),
    ['missing', `${SCALE}.extension[1].from`],
  ],
  'a band without words': [
    scales(scale({ id: 'x', more: [{ url: 'band', extension: [part('from', { valueDecimal: 0 })] }] })),
    ['missing', `${SCALE}.extension[1].text`],
  ],
  'an action that is not known': [
    scales(scale({ id: 'x', more: [band(0, [part('action', { valueCode: 'diagnose' })])] })),
    ['value', `${SCALE}.extension[1].extension[2].valueCode`, '', 'diagnose'],
  ],
  'help without an item': [scales({ url: 'help', extension: [] }), ['missing', `${SCALE}.item`]],
  'help without an answer': [
    scales({ url: 'help', extension: [part('item', { valueString: 'q' })] }),
    ['missing', `${SCALE}.answer`],
  ],
  'help with a code that is no option': [
    scales({
      url: 'help',
      extension: [part('item', { valueString: 'q' }), part('answer', { valueCoding: { code: 'z' } })],
    }),
    ['whenOption', `${SCALE}.extension[1].valueCoding`],
    ['missing', `${SCALE}.answer`],
  ],
  'help on a slider that never gets there': [
    scales({
      url: 'help',
      extension: [part('item', { valueString: 's' }), part('from', { valueInteger: 9 })],
    }),
    ['missing', `${SCALE}.answer`],
  ],
  // Sums
  'a sum that is another expression': [
    form([q, sum('t', '%resource.item.answer.value.ordinal().sum() / 2')]),
    ['formula', 'item[1].extension[0].valueExpression.expression', 't'],
  ],
  'a sum in another language': [
    form([
      q,
      sum('t', 'x', {
        extension: [
          { url: `${SDC}calculatedExpression`, valueExpression: { language: 'text/cql', expression: 'Sum' } },
        ],
      }),
    ]),
    ['formula', 'item[1].extension[0].valueExpression.expression', 't', 'Sum'],
  ],
  'a sum of what is not there': [
    form([q, sum('t', "%resource.item.where(linkId='z').answer.value.ordinal()")]),
    ['unknownItem', 'item[1].extension[0].valueExpression.expression', 't', 'z'],
  ],
  'a sum of what is faulty itself says nothing more': [
    form([
      { linkId: 'z', type: 'string', text: 'Z' },
      sum('t', "%resource.item.where(linkId='z').answer.value.ordinal()"),
    ]),
    ['type', 'item[0].type', 'z', 'string'],
  ],
  'a formula on a question': [
    form([{ ...q, extension: [{ url: `${SDC}calculatedExpression`, valueExpression: {} }] }]),
    ['notTaken', 'item[0].extension[0].url', 'q'],
  ],
};

eachIs(cases);
