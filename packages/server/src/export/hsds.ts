/**
 * Centers in the words of Open Referral HSDS 3.0: a center is a location, each of its services a service at
 * it. Ids are derived, so that the next export names the same things by the same ids.
 */
import { findRegion, HOTLINE, PROVINCE, type Center, type HoursRule } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import type { hsdsExport } from '../contract/hsds.js';
import { uuidOf } from './uuid.js';
import type { ToWgs84 } from './wgs84.js';

export type HsdsExport = z.output<typeof hsdsExport>;

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** @param organization who runs the centers, in Chinese */
export function centersHsds(
  centers: readonly Center[],
  organization: { name: string; description: string },
  convert: ToWgs84,
): HsdsExport {
  const organizationId = uuidOf('organization');
  const tables: HsdsExport = {
    version: '3.0',
    organization: [{ id: organizationId, ...organization }],
    service: [],
    location: [],
    service_at_location: [],
    schedule: [],
    phone: [{ id: uuidOf('phone:hotline'), organization_id: organizationId, number: HOTLINE, type: 'voice' }],
    address: [],
    accessibility: [],
  };
  for (const center of centers) addCenter(tables, center, organizationId, convert);
  return tables;
}

function addCenter(tables: HsdsExport, center: Center, organization_id: string, convert: ToWgs84): void {
  const location_id = uuidOf(`center:${center.id}`);
  const [longitude, latitude] = center.location ? convert(center.location) : [];
  const about = [center.areaName, center.notice].filter(Boolean).join('；');
  tables.location.push({
    id: location_id,
    location_type: 'physical',
    organization_id,
    name: center.name,
    ...(about && { description: about }),
    ...(center.transit && { transportation: center.transit }),
    ...(longitude !== undefined && { latitude, longitude }),
    external_identifier: center.id,
    external_identifier_type: 'y12355',
  });
  for (const service of center.services) {
    const service_id = uuidOf(`service:${service.id}`);
    const { minAge, maxAge } = center.audience;
    const alert = alertOf(center);
    tables.service.push({
      id: service_id,
      organization_id,
      name: service.name,
      status: 'active',
      ...(service.bookable && { application_process: '可以在网上预约，中心确认以后生效。' }),
      ...(minAge !== undefined && { minimum_age: minAge }),
      ...(maxAge !== undefined && { maximum_age: maxAge }),
      assured_date: center.verifiedOn,
      ...(alert && { alert }),
    });
    tables.service_at_location.push({ id: uuidOf(`at:${service.id}`), service_id, location_id });
  }
  tables.schedule.push(...schedulesOf(center, location_id));
  center.phones.forEach((number, index) => {
    tables.phone.push({ id: uuidOf(`phone:${center.id}:${index}`), location_id, number, type: 'voice' });
  });
  const county = findRegion(center.region.slice(0, 6));
  tables.address.push({
    id: uuidOf(`address:${center.id}`),
    location_id,
    address_1: center.address,
    city: findRegion(center.region.slice(0, 4))?.name ?? center.region,
    ...(county?.level === 'county' && { region: county.name }),
    state_province: findRegion(PROVINCE)?.name ?? PROVINCE,
    postal_code: '',
    country: 'CN',
    address_type: 'physical',
  });
  center.accessibility.forEach((description, index) => {
    tables.accessibility.push({
      id: uuidOf(`accessibility:${center.id}:${index}`),
      location_id,
      description,
    });
  });
}

/** One row for all weekdays with the same times. */
function schedulesOf({ id, hours }: Center, location_id: string): HsdsExport['schedule'] {
  const groups = new Map<string, HoursRule[]>();
  for (const rule of hours.rules) {
    const key = [rule.start, rule.end, rule.validFrom, rule.validTo].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups].map(([key, rules]) => {
    const [{ start, end, validFrom, validTo }] = rules as [HoursRule];
    const overnight = end <= start || end === '24:00';
    const days = [...new Set(rules.map(({ weekday }) => weekday))].sort();
    const notes = [
      ...(overnight ? ['到第二天'] : []),
      ...(hours.holidayPolicy === 'normal' ? [] : ['法定节假日另行安排']),
    ].join('；');
    return {
      id: uuidOf(`schedule:${id}:${key}`),
      location_id,
      ...(validFrom !== undefined && { valid_from: validFrom }),
      ...(validTo !== undefined && { valid_to: validTo }),
      timezone: 8,
      wkst: 'MO',
      freq: 'WEEKLY',
      byday: days.map((day) => DAYS[day - 1]).join(','),
      opens_at: `${start}+08:00`,
      // The specification has no 24:00.
      closes_at: `${end === '24:00' ? '00:00' : end}+08:00`,
      ...(notes && { notes }),
    };
  });
}

/** Dated changes in words: a rule of repetition has no place for a day that it leaves out. */
function alertOf({ hours }: Center): string {
  return hours.exceptions
    .map(
      ({ date, closed, start, end, reason }) => `${date} ${closed ? '不开门' : `${start}–${end}`}：${reason}`,
    )
    .sort()
    .join('；');
}
