import { findRegion } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import type { linkChange, linkDraft, linkFile, linkImport } from '../contract/links.js';
import type { Deps } from '../deps.js';
import { describe, ImportError } from '../import/faults.js';
import { badText } from '../import/text-check.js';
import { isKnownPlace } from '../places.js';
import { Problem } from '../problem.js';
import type { StaffSession } from '../staff/session.js';
import { writeAudit } from '../storage/audit.js';
import { makeCode } from './code.js';
import { importLinks } from './import.js';
import { answerOf, bad, detailOf, etagOf, knownLink, type LinkDetail, type StaffLink } from './read.js';
import type { Link } from './save.js';
import { changeScope, outside } from './scope.js';
import { HOME, type Origins, readTarget } from './target.js';

/**
 * Adds one link, or only tells that it could be added.
 * @throws Problem forbidden, bad-request, link-taken
 */
export async function addLink(
  deps: Deps,
  session: StaffSession,
  draft: z.output<typeof linkDraft>,
  origins: Origins,
  dryRun: boolean,
): Promise<StaffLink> {
  const scope = await changeScope(deps, session);
  const { school, place = '' } = draft;
  if (!isKnownPlace(draft.region)) {
    throw bad('region', `found "${draft.region}", expected an adcode of Guangdong`);
  }
  if (!scope.covers(draft.region)) throw outside(`region ${draft.region}`);
  const region = findRegion(draft.region)?.adcode ?? draft.region;
  for (const [name, text] of Object.entries({ school, place })) {
    const fault = badText(text, 60, false);
    if (fault) throw bad(name, fault);
  }
  const target = checkedTarget(draft.target ?? HOME, origins);
  const now = deps.now();
  const code = draft.code ?? makeCode(deps, { school, region, place });
  const times = { created_at: now, changed_at: now };
  const row: Link = { code, school, region, place, target, active: 1, revision: 0, ...times };
  await deps.store.db.transaction().execute(async (trx) => {
    const taken = await trx.selectFrom('link').select('code').where('code', '=', code).executeTakeFirst();
    if (dryRun && !taken) return;
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('link')
      .values(row)
      .onConflict((conflict) => conflict.column('code').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) {
      throw new Problem('link-taken', `code "${code}" is taken; give this one of its own`);
    }
    const actor = `staff:${session.name}`;
    await writeAudit(trx, deps, now, { actor, action: 'link-add', object: `link:${code}` });
  });
  return answerOf(row, { week: 0, month: 0 });
}

/**
 * Lets a link lead elsewhere, or switches it off or on.
 * @param etag of the link that was shown, with or without quotes
 * @throws Problem unknown-link, forbidden, precondition-failed, bad-request
 */
export async function changeLink(
  deps: Deps,
  session: StaffSession,
  code: string,
  wanted: z.output<typeof linkChange>,
  etag: string,
  origins: Origins,
): Promise<LinkDetail> {
  const scope = await changeScope(deps, session);
  const row = await knownLink(deps, code);
  if (!scope.covers(row.region)) throw outside(`link "${code}"`);
  const target = checkedTarget(wanted.target, origins);
  const active = Number(wanted.active);
  if (etag.replace(/^"(.*)"$/, '$1') !== etagOf(row)) throw changed(code);
  const actions = [
    ...(target === row.target ? [] : ['link-target']),
    ...(active === row.active ? [] : [active === 1 ? 'link-on' : 'link-off']),
  ];
  if (actions.length === 0) return detailOf(deps, row);
  const now = deps.now();
  await deps.store.db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('link')
      .set({ target, active, revision: row.revision + 1, changed_at: now })
      .where('code', '=', code)
      .where('revision', '=', row.revision)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw changed(code);
    const actor = `staff:${session.name}`;
    for (const action of actions) {
      await writeAudit(trx, deps, now, { actor, action, object: `link:${code}` });
    }
  });
  return detailOf(deps, await knownLink(deps, code));
}

function changed(code: string): Problem {
  return new Problem('precondition-failed', `somebody changed link "${code}" since: load it again`);
}

function checkedTarget(text: string, origins: Origins): string {
  const read = readTarget(text, origins);
  if ('target' in read) return read.target;
  throw bad('target', read.fault);
}

/**
 * Imports a table of links, or only tells what it would change; rows that are bad or outside of the scope are
 * left out and told.
 * @throws Problem forbidden where no row is in the scope; bad-request where no row can be read
 */
export async function importStaffLinks(
  deps: Deps,
  session: StaffSession,
  { name, text }: z.output<typeof linkFile>,
  origins: Origins,
  dryRun: boolean,
): Promise<z.output<typeof linkImport>> {
  const { covers } = await changeScope(deps, session);
  const writing = { actor: `staff:${session.name}`, action: 'link-import', covers, dryRun };
  try {
    const source = { name, bytes: new TextEncoder().encode(text) };
    const found = await importLinks(deps, source, origins, writing);
    if (found.foreign === found.rows) throw outside('every row of this file');
    const { added, changed, unchanged, leftOut, faults } = found;
    return {
      help: { phone: '12355' },
      saved: !dryRun,
      added,
      changed,
      unchanged,
      leftOut,
      faults: faults.map((fault) => ({
        ...(fault.line !== undefined && { line: fault.line }),
        message: describe(fault),
      })),
    };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const errors = error.faults.map((fault) => ({ pointer: '/text', message: describe(fault) }));
    throw new Problem('bad-request', 'nothing was imported; each bad row stands in errors', { errors });
  }
}
