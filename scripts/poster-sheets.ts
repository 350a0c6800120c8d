/** Draws the pictures of docs/posters.md: every template, and names that are hard to set. `npm run sheets`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Font, type Scene, sheet, type Template, toSvg, type Values } from '@y12355/posters';
import { templateOf, templates } from '@y12355/posters/templates';
import { loadFonts } from '../packages/posters/src/cli/fonts.js';
import { png } from '../packages/posters/test/png.js';

const target = fileURLToPath(new URL('../docs/posters/', import.meta.url));
const fonts: Readonly<Record<400 | 700, Font>> = await loadFonts();
const has = (point: number, weight: 400 | 700) => fonts[weight].glyphOf(point) !== 0;

const GROUND = '#DDE2DB';
const GAP = 20;
const address = 'https://example.org/q/sample';

interface Picture {
  svg: string;
  width: number;
  height: number;
}

type Row = readonly [height: number, pictures: readonly Picture[]];

/** Pictures in rows, on one ground, in color or in gray. */
function contactSheet(name: string, rows: readonly Row[], gray = false): void {
  let y = GAP;
  let widest = 0;
  const placed = rows.flatMap(([height, pictures]) => {
    let x = GAP;
    const images = pictures.map(({ svg, width: wide, height: high }) => {
      const width = (height * wide) / high;
      const image = `<image href="data:image/png;base64,${png(svg, width).toString('base64')}" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
      x += width + GAP;
      return image;
    });
    widest = Math.max(widest, x);
    y += height + GAP;
    return images;
  });
  const filter = gray ? '<filter id="gray"><feColorMatrix type="saturate" values="0"/></filter>' : '';
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widest}" height="${y}">${filter}` +
    `<g${gray ? ' filter="url(#gray)"' : ''}><rect width="100%" height="100%" fill="${GROUND}"/>${placed.join('')}</g></svg>`;
  const bytes = png(svg, widest);
  writeFileSync(`${target}${name}.png`, bytes);
  console.log(`docs/posters/${name}.png: ${Math.round(bytes.length / 1024)} kB`);
}

const sample: Values = {
  school: '示例中学',
  message: '开学头两周觉得累，很多人都一样。想说的时候，办公室门开着；也可以先打这个电话。',
  class: '高一（3）班',
  from: '班主任',
  outlet: '示例新闻',
};

const pictureOf = ({ page }: Pick<Template, 'page'>, scene: Scene): Picture => ({
  svg: toSvg(scene),
  width: page.width,
  height: page.height,
});

async function drawn(
  id: string,
  lang: 'zh-CN' | 'zh-HK' | 'en' = 'zh-CN',
  more: Values = {},
): Promise<Picture> {
  const template = await templateOf(id);
  const known = template.fields.map(({ name }) => name);
  const values = Object.fromEntries(
    Object.entries({ ...sample, ...more }).filter(([name]) => known.includes(name)),
  );
  return pictureOf(template, sheet(template, { lang, values, address, has }));
}

const all = async (...ids: string[]): Promise<Picture[]> => Promise.all(ids.map((id) => drawn(id)));

/** The lower part of a sheet alone, where names stand. */
function foot({ svg, width, height }: Picture): Picture {
  const from = height * 0.64;
  const view = `viewBox="0 ${from} ${width} ${height - from}"`;
  const size = `width="${width}mm" height="${height - from}mm"`;
  return {
    svg: svg.replace(/width="[^"]*" height="[^"]*" viewBox="[^"]*"/, `${size} ${view}`),
    width,
    height: height - from,
  };
}

mkdirSync(target, { recursive: true });
const moods = ['calm', 'exam', 'term'] as const;
const posters = moods.flatMap((mood) => [`a3-${mood}`, `a4-${mood}`]);
const a3 = moods.map((mood) => `a3-${mood}`);
contactSheet('posters', [
  [400, await all(...a3)],
  [400, await all(...moods.map((mood) => `a4-${mood}`))],
]);
contactSheet('gray', [[420, await all(...a3)]], true);
contactSheet('print', [
  [430, await all('flyer-tabs', 'class-notice', 'roll-up')],
  [300, await all('desk-card', 'sticker-60')],
]);
contactSheet('screens', [
  [240, await all('screen-16x9', 'screen-9x16')],
  [240, await all('screen-32x9')],
]);
contactSheet('social', [
  [220, await all(...moods.map((mood) => `wechat-square-${mood}`))],
  [200, await all('wechat-header-calm', 'wechat-header-exam')],
  [200, await all('wechat-header-term', 'end-card')],
]);

// A character beyond the first plane, rare ones and one that few fonts have; a long name in Latin; the longest.
const names = [
  '示例市𠮷甯㛃骉堃实验学校',
  'Sample University Affiliated Senior High School, East Campus',
  '示例市示例区教育集团第二高级中学附属初级中学示例校区新址一部',
];
const feet = await Promise.all(
  names.map(async (school, index) => foot(await drawn('a4-calm', index === 1 ? 'en' : 'zh-CN', { school }))),
);
const center = {
  center: '示例区青少年服务中心',
  address: '示例路示例大楼二层',
  hours: '周一至周五 9:00–12:00，14:00–17:30',
  sponsor: '示例市团委',
};
const [rare, latin, longest] = feet as [Picture, Picture, Picture];
contactSheet('names', [
  [290, [rare, latin]],
  [290, [longest, foot(await drawn('a4-calm', 'zh-CN', center))]],
]);

const shown = [...posters, 'flyer-tabs', 'class-notice', 'roll-up', 'desk-card', 'sticker-60', 'end-card'];
const missing = templates.filter(({ id }) => !shown.includes(id) && !/^(screen|wechat)-/.test(id));
if (missing.length > 0) throw new Error(`no picture shows ${missing.map(({ id }) => id).join(', ')}`);
