import { addDays, atChina, chinaIso } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import type { auditList } from '../contract/staff.js';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { isSlotDate } from '../slots/rules.js';
import { seenCenters } from './queue.js';
import type { StaffSession } from './session.js';

export interface AuditQuery {
  center?: string | undefined;
  /** Dates in China, both included. */
  from?: string | undefined;
  to?: string | undefined;
  cursor?: string | undefined;
}

const PAGE = 100;

/**
 * Who did what in the centers of the account, the newest first, 100 a page. The province also sees what
 * concerns no center, such as accounts; others see their own sign-ins beside it.
 * @throws Problem forbidden, bad-request
 */
export async function listAudit(
  deps: Deps,
  session: StaffSession,
  { center, from, to, cursor }: AuditQuery,
): Promise<z.output<typeof auditList>> {
  const centers = seenCenters(session, center);
  let rows = deps.store.db.selectFrom('audit').select(['id', 'at', 'actor', 'action', 'object', 'center_id']);
  if (centers) {
    rows = rows.where(({ or, eb }) =>
      or([
        eb('center_id', 'in', centers),
        ...(center === undefined ? [eb('actor', '=', `staff:${session.name}`)] : []),
      ]),
    );
  }
  if (from !== undefined) rows = rows.where('at', '>=', atChina(checked('from', from), 0));
  if (to !== undefined) rows = rows.where('at', '<', atChina(addDays(checked('to', to), 1), 0));
  if (cursor !== undefined) {
    if (!/^[0-9a-f]{28}$/.test(cursor)) throw bad('cursor', 'expected the "next" of the page before');
    rows = rows.where('id', '<', cursor);
  }
  const found = await rows
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const page = found.slice(0, PAGE);
  return {
    asOf: chinaIso(deps.now()),
    help: { phone: '12355' },
    entries: page.map(({ at, actor, action, object, center_id }) => ({
      at: chinaIso(at),
      actor,
      action,
      object,
      ...(center_id !== null && { center: center_id }),
    })),
    ...(found.length > PAGE && { next: page[PAGE - 1]?.id as string }),
  };
}

function checked(name: string, date: string): string {
  if (isSlotDate(date)) return date;
  throw bad(name, `${JSON.stringify(date)}: expected a day that exists, YYYY-MM-DD, from 2000 to 2999`);
}

function bad(name: string, message: string): Problem {
  return new Problem('bad-request', `${name}: ${message}`, { errors: [{ pointer: `/${name}`, message }] });
}
