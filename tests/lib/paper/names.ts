import type { Template } from '../../../packages/posters/src/index.js';

/** Names of schools as they may come, all made up: rare characters, long ones, brackets, Latin, signs. */

const RARE =
  '甯㛃骉堃䶮𬭎镕喆犇翀奭昶晔祎旻曌玥瑀璟珺琤璐赟斌昉晞暄曦烜焜煊熠燊犀禛祺禔穎竑笪筠紘綦翊翮聃臻芃芸茗荦莘菀菁葳蒨蓁蕤薏藜蘅虢蠡袆觐訚诜谌豳贇赪轶辚迩逵遒郅郇郗郜郯鄞鄢酆釗钊钰钲铖铠锟锴镡镤闳闵阊隗隽雎霁霈霖霭韬韫頔颀颋飏饴馥骁骞髙魃鲲鳌鸢鸾麒麟黎黻龑龢';
const PLACES = ['示例市', '示例县', '示例区', '示例镇'];
const KINDS = ['第一中学', '实验小学', '高级中学', '职业技术学校', '师范学院附属小学', '特殊教育学校'];
const FRAMES: readonly ((name: string) => string)[] = [
  (name) => `${name}（东校区）`,
  (name) => `「${name}」`,
  (name) => `${name}·分校`,
  (name) => `${name} No.1 Middle School`,
  (name) => `${name}—初中部`,
  (name) => `${name}2026级（3）班`,
  (name) => `《${name}》`,
  (name) => `${name}“小草”社`,
  (name) => `École ${name}`,
  (name) => `${name} A&B <C>`,
];

function* made(): Generator<string> {
  for (const [index, rare] of [...RARE].entries()) {
    yield `${PLACES[index % PLACES.length]}${rare}${KINDS[index % KINDS.length]}`;
  }
  for (const [index, rare] of [...RARE].entries()) {
    const frame = FRAMES[index % FRAMES.length] as (name: string) => string;
    yield frame(`${rare}${[...RARE][(index * 7 + 3) % [...RARE].length]}中学`);
  }
  for (let length = 20; length <= 40; length += 1) {
    yield Array.from(
      { length },
      (_, at) => [...'示例市实验区第一高级职业技术中学附属小学东校'][at % 22],
    ).join('');
  }
  yield* [
    '中',
    'A',
    '1',
    '示例 中学',
    '示例—中学',
    '示例/中学',
    '示例、中学',
    '示例，中学',
    '示例…中学',
    '12355中学',
  ];
  yield* [
    '廣東示例學校',
    '示例學校（將軍澳）',
    '示例書院',
    '裏示例',
    '着示例',
    'Sample School',
    'É. È. Ü. ñ. ß',
  ];
  yield* [
    '①②③中学',
    '〇一中学',
    '示例ⅢⅣ中',
    '℃示例',
    '№1示例',
    '示例＆中学',
    '示例～中学',
    '「『示例』」',
    '示例（一）（二）',
    '示例:中学',
    '示例;中学',
    '示例?中学',
  ];
}

export const awkwardNames: readonly string[] = [...new Set(made())];

const words = (text: string) => ({ 'zh-CN': text, 'zh-HK': text, en: text });

/** A sheet with each name on a line of its own. */
export function namesTemplate(
  names: readonly string[],
  weight: 400 | 700,
): { template: Template; values: Record<string, string> } {
  const fields = names.map((_, index) => `n${index}`);
  const template: Template = {
    id: 'names',
    title: words('名字'),
    kind: 'notice',
    page: { width: 210, height: 12 * names.length + 10, bleed: 0 },
    ground: 'paper',
    fields: fields.map((name) => ({ name, label: words(name), required: true, max: 40 })),
    blocks: fields.map((name, index) => ({
      kind: 'text',
      box: { x: 5, y: 5 + 12 * index, width: 200, height: 10 },
      text: words(`{${name}}`),
      size: 8,
      minSize: 4,
      weight,
      ink: 'ink',
    })),
    source: 'test',
    asOf: '2026-01-01',
    license: 'CC BY 4.0',
    aiGenerated: false,
  };
  return { template, values: Object.fromEntries(names.map((name, index) => [`n${index}`, name])) };
}
