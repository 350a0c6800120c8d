import { createHash, timingSafeEqual } from 'node:crypto';
import { findRegion, isPlacementCode, isScreenId, PROVINCE } from '@y12355/domain';
import type { Selectable } from 'kysely';
import type { Deps } from '../deps.js';
import { isKnownPlace } from '../places.js';
import { Problem } from '../problem.js';
import { writeAudit } from '../storage/audit.js';
import { badText } from '../import/text-check.js';
import type { KioskTable } from '../storage/schema.js';
import { spendAttempt } from '../storage/throttle.js';

export type Kiosk = Selectable<KioskTable>;

export const languages = ['zh-CN', 'zh-HK', 'en'] as const;

/** What is said about a screen when it is enrolled. */
export interface Enrollment {
  id: string;
  region?: string | undefined;
  campaign?: string | undefined;
  lang?: string | undefined;
  place?: string | undefined;
  /** Minutes, as text. */
  silentAfter?: string | undefined;
}

const SILENT_AFTER = 60;
/** Wrong keys of one network: a screen asks once in minutes, a mall has dozens of them. */
const WRONG_KEYS = { attempts: 100, window: 600_000 };

/**
 * Enrolls a screen.
 * @returns its key, which is stored nowhere
 * @throws Problem bad-request
 */
export async function addScreen(deps: Deps, wish: Enrollment): Promise<string> {
  const row = checked(wish);
  const key = newKey(deps);
  const now = deps.now();
  await deps.store.db.transaction().execute(async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('kiosk')
      .values({
        ...row,
        key_hash: hashOf(key),
        enrolled_at: now,
        last_seen: null,
        silent_since: null,
        report: null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) {
      throw bad(`screen "${row.id}" is enrolled already; kiosk rekey ${row.id} gives it a new key`);
    }
    await writeAudit(trx, deps, now, { actor: 'operator', action: 'kiosk-add', object: `kiosk:${row.id}` });
  });
  return key;
}

/**
 * Gives a screen a new key; the one before opens nothing any more.
 * @throws Problem bad-request where there is no such screen
 */
export async function rekeyScreen(deps: Deps, id: string): Promise<string> {
  const key = newKey(deps);
  await changed(deps, id, 'kiosk-rekey', (trx) =>
    trx
      .updateTable('kiosk')
      .set({ key_hash: hashOf(key) })
      .where('id', '=', id),
  );
  return key;
}

/**
 * Takes a screen off. What it showed stays in the counts until they are tidied away.
 * @throws Problem bad-request where there is no such screen
 */
export async function removeScreen(deps: Deps, id: string): Promise<void> {
  await changed(deps, id, 'kiosk-remove', (trx) => trx.deleteFrom('kiosk').where('id', '=', id));
}

/** All of them, by id. */
export async function allScreens({ store }: Pick<Deps, 'store'>): Promise<Kiosk[]> {
  return store.db.selectFrom('kiosk').selectAll().orderBy('id').execute();
}

/**
 * The screen that a key belongs to.
 * @param authorization the header as it came
 * @param network of the caller, to slow down who guesses
 * @throws Problem bad-request for what cannot be an id; screen-refused, the same for every other reason;
 * too-many-requests
 */
export async function screenOf(
  deps: Deps,
  id: string,
  authorization: string | undefined,
  network: string | undefined,
): Promise<Kiosk> {
  const row = await deps.store.db.selectFrom('kiosk').selectAll().where('id', '=', id).executeTakeFirst();
  const key = /^Bearer ([\w-]{8,100})$/i.exec(authorization ?? '')?.[1] ?? '';
  // Compared for a screen that is not there, too: the time it takes tells nothing.
  const right = timingSafeEqual(Buffer.from(hashOf(key)), Buffer.from(row?.key_hash ?? hashOf('')));
  if (row && right && key !== '') return row;
  if (network !== undefined) {
    await spendAttempt(deps.store, `kiosk-key:${network}`, WRONG_KEYS, deps.now());
  }
  throw new Problem(
    'screen-refused',
    'No such screen, or another key. Send `Authorization: Bearer KEY` with the key of its address; ' +
      'y12355-server kiosk rekey ID makes a new one.',
  );
}

function checked({ id, region = PROVINCE, campaign, lang = 'zh-CN', place = '', silentAfter }: Enrollment) {
  if (!isScreenId(id)) throw bad(`ID "${id}": expected 2 to 32 small letters, digits and -, no path`);
  if (!isKnownPlace(region)) throw bad(`--region ${region}: expected an adcode of Guangdong`);
  if (campaign !== undefined && !isPlacementCode(campaign)) {
    throw bad(`--campaign "${campaign}": expected 3 to 32 small letters, digits and -`);
  }
  if (!languages.some((one) => one === lang)) {
    throw bad(`--lang "${lang}": expected one of ${languages.join(', ')}`);
  }
  const fault = badText(place, 60, false);
  if (fault) throw bad(`--place: ${fault}`);
  const minutes = silentAfter === undefined ? SILENT_AFTER : Number(silentAfter);
  if (!/^\d+$/.test(silentAfter ?? '1') || minutes < 5 || minutes > 10_080) {
    throw bad(`--silent-after ${silentAfter}: expected minutes from 5 to 10080`);
  }
  return {
    id,
    region: findRegion(region)?.adcode ?? region,
    campaign: campaign ?? null,
    lang,
    place,
    silent_after: minutes,
  };
}

async function changed(
  deps: Deps,
  id: string,
  action: string,
  change: (trx: Parameters<typeof writeAudit>[0]) => { executeTakeFirst(): Promise<object> },
): Promise<void> {
  await deps.store.db.transaction().execute(async (trx) => {
    const known = await trx.selectFrom('kiosk').select('id').where('id', '=', id).executeTakeFirst();
    if (!known) throw bad(`screen "${id}" is not enrolled; kiosk list tells those that are`);
    await change(trx).executeTakeFirst();
    await writeAudit(trx, deps, deps.now(), { actor: 'operator', action, object: `kiosk:${id}` });
  });
}

/** 192 random bits; safe in an address. */
function newKey({ randomBytes }: Deps): string {
  return Buffer.from(randomBytes(24)).toString('base64url');
}

/** A key has more bits than anybody can try: a plain hash is enough. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

function bad(message: string): Problem {
  return new Problem('bad-request', message);
}
