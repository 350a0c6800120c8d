import { createClient, type CenterList } from '@y12355/client';
import type { Language } from '@y12355/core';
import { findRegion, isWithin } from '@y12355/domain';
import { campaignAddress, homeAddress } from '@y12355/posters/screen';
import { KioskError, readJson, type World } from './world.js';

/** Options that say what screens without a service show. */
export const dataOptions = ['base-url', 'centers', 'api', 'region', 'campaign', 'lang', 'out'] as const;

export type Given = Partial<Record<(typeof dataOptions)[number], string>>;

export interface ScreenData {
  out: string;
  base?: string;
  campaign?: string;
  region?: string;
  language: Language;
  centers?: CenterList;
}

const languages: readonly Language[] = ['zh-CN', 'zh-HK', 'en'];

/** More pages of a service than a region has. */
const MOST_PAGES = 40;

/** @throws KioskError for a value that cannot be meant, a file or a service that cannot be read */
export async function readData(given: Given, world: World): Promise<ScreenData> {
  const { out, campaign, region, lang = 'zh-CN' } = given;
  const base = given['base-url'];
  if (out === undefined) throw new KioskError('--out is missing', 2);
  const language = languages.find((one) => one === lang);
  if (!language) throw new KioskError(`--lang "${lang}": expected one of ${languages.join(', ')}`, 2);
  if (region !== undefined && !findRegion(region))
    throw new KioskError(`--region "${region}": expected an adcode of Guangdong, such as 440106`, 2);
  if (campaign !== undefined && base === undefined)
    throw new KioskError('--campaign needs --base-url: the code leads to that address', 2);
  if (given.centers !== undefined && given.api !== undefined)
    throw new KioskError('--centers and --api: name one of them', 2);
  const address = base === undefined ? undefined : checked(base, campaign);
  const list = await listOf(given, region);
  if (!list) world.out('no --centers and no --api: no center is shown');
  if (list?.centers.length === 0) world.out(`no center${region ? ` in ${region}` : ''}: none is shown`);
  return {
    out,
    language,
    ...(address !== undefined && { base: address }),
    ...(campaign !== undefined && { campaign }),
    ...(region !== undefined && { region }),
    ...(list && { centers: list }),
  };
}

/** The address of the service without a slash at its end. */
function checked(base: string, campaign: string | undefined): string {
  try {
    if (campaign !== undefined) campaignAddress(base, campaign);
    return homeAddress(base).replace(/\/$/, '');
  } catch (error) {
    throw new KioskError((error as Error).message, 2);
  }
}

async function listOf({ centers, api }: Given, region: string | undefined): Promise<CenterList | undefined> {
  if (centers !== undefined) return fromFile(centers, region);
  return api === undefined ? undefined : fromService(api, region);
}

async function fromFile(file: string, region: string | undefined): Promise<CenterList> {
  const value = Object(await readJson(file)) as Partial<CenterList>;
  if (!Array.isArray(value.centers)) {
    throw new KioskError(
      `${file}: expected {"centers": […]}, as /v1/centers answers and "y12355-server export FILE --format json" writes`,
    );
  }
  return publicIn({ calendar: [], ...value } as CenterList, region);
}

async function fromService(api: string, region: string | undefined): Promise<CenterList> {
  const client = createClient({ base: api.replace(/\/+$/, '') });
  try {
    const query = region === undefined ? {} : { region };
    const list = await client.centers(query);
    let { next } = list;
    for (let pages = 1; next !== undefined && pages < MOST_PAGES; pages += 1) {
      const more = await client.centers({ ...query, cursor: next });
      list.centers.push(...more.centers);
      next = more.next;
    }
    delete list.next;
    return publicIn(list, region);
  } catch (error) {
    throw new KioskError(`${api}: ${(error as Error).message}; what was written before stays as it is`);
  }
}

/** A station inside of a school is for that school. */
function publicIn(list: CenterList, region: string | undefined): CenterList {
  const centers = list.centers.filter(
    (center) =>
      typeof center?.name === 'string' &&
      center.visibility !== 'school' &&
      (region === undefined || isWithin(center.region, region)),
  );
  return { ...list, centers };
}
