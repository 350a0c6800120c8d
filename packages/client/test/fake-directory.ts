import type {
  CenterAnswer,
  CenterDocument,
  CenterList,
  CenterService,
  HoursDocument,
  Slot,
  SlotList,
} from '../src/schemas.js';
import { fakeCenters } from './fake-data.js';
import { refuse } from './fake-refusal.js';
import { fakeDays, fakeHours, horizonDays } from './fake-schedule.js';
import { addDays, dateOf, instant } from './fake-time.js';

export interface Offer {
  center: CenterAnswer;
  service: CenterService;
  /** All slots that may be asked for, in order. */
  slots: Slot[];
}

interface Directory {
  now: Date;
  /** How many seats of a slot are gone. */
  taken: (slot: string) => number;
  center?: Partial<CenterAnswer> | undefined;
}

/** Centers, hours and slots of the fake service. */
export function createFakeDirectory({ now, taken, center: more }: Directory) {
  const centers = fakeCenters(now).map((center) => ({ ...center, ...more }));
  const head = { asOf: instant(now), help: { phone: '12355' as const } };

  function find(serviceId = '') {
    for (const center of centers) {
      const service = center.services.find(({ id }) => id === serviceId);
      if (service) return { center, service };
    }
    return undefined;
  }

  /** The range of a query, or what is wrong with it. */
  function rangeOf(query: URLSearchParams, most: number): { from: string; to: string } | Response {
    const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
    return Date.parse(from) <= Date.parse(to) && to <= addDays(from, most - 1)
      ? { from, to }
      : refuse('bad-request', `expected from and to as YYYY-MM-DD, at most ${most} days`);
  }

  return {
    centers(query: URLSearchParams): Response {
      const region = (query.get('region') ?? '').replace(/(00)+$/, '');
      const wanted = (query.get('q') ?? '').trim();
      const kind = query.get('service');
      if (!/^(44\d*)?$/.test(region)) return refuse('unknown-region', 'expected an adcode of Guangdong');
      const found = centers.filter(
        (row) =>
          row.region.startsWith(region) &&
          (row.name + row.areaName).includes(wanted) &&
          (!kind || row.services.some((service) => service.kind === kind)),
      );
      const start = Number(query.get('cursor') ?? 0);
      const end = start + Number(query.get('limit') ?? 200);
      const list: CenterList = { version: 1, ...head, calendar: [], centers: found.slice(start, end) };
      return Response.json(end < found.length ? { ...list, next: String(end) } : list);
    },

    center(id: string | undefined): Response {
      const center = centers.find((row) => row.id === id);
      if (!center) return refuse('unknown-center', `no center ${id}`);
      const document: CenterDocument = { ...head, calendar: [], center };
      return Response.json(document);
    },

    hours(id: string | undefined, query: URLSearchParams): Response {
      const center = centers.find((row) => row.id === id);
      if (!center) return refuse('unknown-center', `no center ${id}`);
      const range = rangeOf(query, 92);
      if (range instanceof Response) return range;
      const days = fakeHours(center, now, range.from, range.to);
      const document: HoursDocument = { ...head, center: center.id, days };
      return Response.json(document);
    },

    slots(serviceId: string | undefined, query: URLSearchParams): Response {
      const known = find(serviceId);
      if (!known) return refuse('unknown-service', `no service ${serviceId}`);
      const range = rangeOf(query, 31);
      if (range instanceof Response) return range;
      const { center, service } = known;
      const list: SlotList = {
        ...head,
        service,
        center: { id: center.id, name: center.name, sample: true },
        days: fakeDays(center, service, now, range.from, range.to, taken),
      };
      return Response.json(list);
    },

    /** What the service of a slot offers, or undefined where there is no such service. */
    offers(slot: string): Offer | undefined {
      const known = find(slot.split('/')[0]);
      if (!known) return undefined;
      const today = dateOf(now);
      const days = fakeDays(known.center, known.service, now, today, addDays(today, horizonDays - 1), taken);
      return { ...known, slots: days.flatMap((day) => day.slots) };
    },
  };
}
