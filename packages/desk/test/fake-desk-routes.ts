import type { CenterDraft, StaffCenter } from '@y12355/client/staff';
import { help, problem, type Call } from './fake-answer.js';
import type { FakeStaff } from './fake-staff.js';

/** Entries of centers, the calendar and imports of the fake service. */

const dry = (url: URL) => url.searchParams.get('dryRun') === 'true';

/** Field by field, the values as JSON: enough to see that a difference arrives. */
function changesOf(before: CenterDraft | undefined, after: CenterDraft) {
  const fields = ['name', 'address', 'notice', 'verifiedOn'] as const;
  const lines = fields.map((field) => ({ field, before: before?.[field], after: after[field] }));
  const hours = (center: CenterDraft | undefined) =>
    center?.hours.rules.map(
      ({ weekday, start, end }) => `${'Mo Tu We Th Fr Sa Su'.split(' ')[weekday - 1]} ${start}-${end}`,
    );
  const phones = (center: CenterDraft | undefined) => center?.phones.join('; ');
  return [
    ...lines,
    { field: 'phones', before: phones(before), after: phones(after) },
    { field: 'hours', before: hours(before)?.join('; '), after: hours(after)?.join('; ') },
  ]
    .filter((change) => change.before !== change.after)
    .map(({ field, before: old, after: fresh }) => ({
      field,
      ...(old !== undefined && { before: old }),
      ...(fresh !== undefined && { after: fresh }),
    }));
}

export function saveCenter(fake: FakeStaff, stored: StaffCenter | undefined, call: Call, url: URL): Response {
  const draft = call.body as unknown as CenterDraft;
  if (fake.faults.length > 0) return problem('bad-request', { errors: fake.faults });
  if (stored && call.method === 'POST') return problem('center-in-use');
  if (call.method === 'PUT') {
    if (!stored) return problem('unknown-center');
    if (call.headers['if-match'] !== `"${stored.etag}"`) return problem('precondition-failed');
  }
  const changes = changesOf(stored?.center, draft);
  const etag = `${stored?.etag ?? draft.id}+`;
  if (!dry(url)) {
    if (stored) Object.assign(stored, { center: draft, etag });
    else fake.centers.push({ center: draft, etag, upcoming: 0 });
  }
  return Response.json({ help, saved: !dry(url), etag, center: draft, changes, hits: fake.hits });
}

export function retireCenter(fake: FakeStaff, stored: StaffCenter, call: Call): Response {
  if (call.headers['if-match'] !== `"${stored.etag}"`) return problem('precondition-failed');
  if (stored.upcoming > 0) return problem('center-in-use');
  fake.centers = fake.centers.filter((one) => one !== stored);
  return new Response(null, { status: 204 });
}

/** A row of `id,name` adds a center; the fake reads no more. */
export function importCenters(fake: FakeStaff, call: Call, url: URL): Response {
  if (fake.faults.length > 0) return problem('bad-request', { errors: fake.faults });
  const rows = String(call.body?.['text']).trim().split('\n').slice(1);
  const added = rows.map((row) => ({ id: row.split(',')[0] ?? '', name: row.split(',')[1] ?? '' }));
  return Response.json({
    help,
    saved: !dry(url),
    added,
    changed: [
      {
        id: 'gz',
        name: '示例青少年服务中心',
        changes: [{ field: 'hours', before: 'We 09:00-12:00', after: 'Mo-We 09:00-12:00' }],
      },
    ],
    unchanged: 1,
    missing: [{ id: 'yj', name: '示例阳江市青少年服务台' }],
    hits: fake.hits,
  });
}

/** The years of the file in place of those that are stored. */
export function importCalendar(fake: FakeStaff, call: Call, url: URL): Response {
  if (fake.session.role !== 'province') return problem('forbidden');
  if (fake.faults.length > 0) return problem('bad-request', { errors: fake.faults });
  const days = String(call.body?.['text'])
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [date = '', kind, name = '', source = ''] = row.split(',');
      return { date, kind: kind === 'makeup' ? ('makeup' as const) : ('holiday' as const), name, source };
    });
  const named = new Set(days.map(({ date }) => date.slice(0, 4)));
  const years = [
    ...fake.calendar.years.filter(({ year }) => !named.has(year)),
    ...[...named].map((year) => ({ year, days: days.filter(({ date }) => date.startsWith(year)) })),
  ].sort((a, b) => (a.year < b.year ? -1 : 1));
  if (!dry(url)) fake.calendar = { ...fake.calendar, years };
  return Response.json({ help, saved: !dry(url), years, hits: fake.hits });
}
