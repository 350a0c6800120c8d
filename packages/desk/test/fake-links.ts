import type { Link, LinkDetail, LinkImport } from '@y12355/client/staff';
import { addDays, chinaDate, chinaIso } from '@y12355/domain';
import { help, problem, type Call } from './fake-answer.js';
import { NOW } from './fake-bookings.js';
import type { FakeStaff } from './fake-staff.js';

/** Short links of the fake service. */

export function fakeLink(changes: Partial<Link> & Pick<Link, 'code'>): Link {
  return {
    etag: `${changes.code}-0`,
    school: '示例第一中学',
    region: '440106',
    place: '校门口',
    target: '/find',
    active: true,
    createdAt: chinaIso(NOW - 40 * 86_400_000),
    changedAt: chinaIso(NOW - 40 * 86_400_000),
    scans: { week: 0, month: 0 },
    ...changes,
  };
}

/** Three in Guangzhou, one of them switched off, and one elsewhere that leads to another site. */
export function sampleLinks(): Link[] {
  return [
    fakeLink({ code: 'gz-1', scans: { week: 38, month: 212 } }),
    fakeLink({ code: 'gz-2', place: '食堂', target: '/book?center=gz', scans: { week: 4, month: 9 } }),
    fakeLink({
      code: '7hq2mk9xwd',
      school: '示例一所名字比较长的职业技术学院附属中学',
      region: '440105',
      place: '',
      active: false,
    }),
    fakeLink({
      code: 'yj-3',
      school: '示例阳江站',
      region: '441700',
      place: '1 号线',
      target: 'https://school.example/help',
    }),
  ];
}

/** Every third day has scans, the more the longer ago. */
export function sampleDays(): LinkDetail['days'] {
  return Array.from({ length: 30 }, (_, index) => ({
    date: addDays(chinaDate(NOW), -index),
    count: index % 3 === 0 ? 2 + index : 0,
  }));
}

const head = { asOf: chinaIso(NOW), help };

export function readLinks(fake: FakeStaff, code: string, { searchParams: query }: URL): Response {
  const mine = fake.links.filter(({ region }) =>
    region.startsWith((query.get('region') ?? '').replace(/0+$/, '')),
  );
  if (code) {
    const link = fake.links.find((one) => one.code === code);
    return link ? Response.json({ ...head, link, days: sampleDays() }) : problem('unknown-link');
  }
  const [q, active] = [query.get('q') ?? '', query.get('active')];
  const found = mine.filter(
    (one) =>
      [one.school, one.place, one.code].some((text) => text.includes(q)) &&
      (active === null || String(one.active) === active),
  );
  const start = Number(query.get('cursor') ?? 0);
  const end = start + fake.pageSize;
  return Response.json({
    ...head,
    links: found.slice(start, end),
    count: found.length,
    ...(end < found.length && { next: String(end) }),
  });
}

export function reportLinks(fake: FakeStaff, { searchParams: query }: URL): Response {
  const by = query.get('by') as 'day' | 'school' | 'place';
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  const days = sampleDays()
    .reverse()
    .map(({ date, count }) => ({ date, links: count > 0 ? 1 : 0, count }));
  const rows =
    by === 'day'
      ? days
      : fake.links.map(({ school, region, place, code, scans }) => ({
          ...{ school, region, links: 1, count: scans.month },
          ...(by === 'place' && { place, code }),
        }));
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return Response.json({ ...head, from, to, by, total, rows });
}

export function changeLinks(fake: FakeStaff, code: string, call: Call, url: URL): Response {
  if (code === 'import') return importLinks(fake, call, url.searchParams.get('dryRun') !== 'true');
  const link = fake.links.find((one) => one.code === code);
  if (!link) return problem('unknown-link');
  if (fake.faults.length > 0) return problem('bad-request', { errors: fake.faults });
  if (call.headers['if-match'] !== `"${link.etag}"`) return problem('precondition-failed');
  const { target, active } = call.body as Pick<Link, 'target' | 'active'>;
  Object.assign(link, { target, active, etag: `${link.etag}x` });
  return Response.json({ ...head, link, days: sampleDays() });
}

/** `school,region,campaign` in each row; one without a region is left out. */
function importLinks(fake: FakeStaff, call: Call, saved: boolean): Response {
  if (fake.faults.length > 0) return problem('bad-request', { errors: fake.faults });
  const rows = String(call.body?.['text']).trim().split('\n').slice(1);
  const answer: LinkImport = { help, saved, added: [], changed: [], unchanged: 0, leftOut: 0, faults: [] };
  for (const [index, row] of rows.entries()) {
    const [school = '', region = '', code = ''] = row.split(',');
    const known = fake.links.find((one) => one.code === code);
    const link = { code, school, region, place: known?.place ?? '' };
    if (!region) {
      answer.leftOut += 1;
      const message = `schools.csv line ${index + 2}`;
      answer.faults.push({ line: index + 2, message }, { line: index + 2, message: `${message}, too` });
    } else if (!known) answer.added.push(link);
    else if (known.school === school) answer.unchanged += 1;
    else {
      const changes = [{ field: 'school', before: known.school, after: school }];
      answer.changed.push({ ...link, changes });
    }
    if (saved && region && !known) fake.links.push(fakeLink({ code, school, region, place: '' }));
  }
  return Response.json(answer);
}
