import type { Deps } from '../deps.js';
import type { Fault } from '../faults.js';
import { Problem } from '../problem.js';
import { readConsents } from './consents.js';
import { PHONE_CURE, phoneDigits } from './phone.js';
import type { BookingRequest } from './request.js';
import { textFault } from './text.js';

/** A request with only what may be stored: fields without their consent are gone. */
export interface CleanRequest {
  alias: string;
  ageBand: BookingRequest['ageBand'];
  topic: BookingRequest['topic'] | null;
  /** Digits only. */
  phone: string | null;
  guardianPhone: string | null;
  note: string | null;
  consents: { id: string; version: string }[];
  campaign: string | null;
}

/**
 * Checks what the schema cannot and drops what may not be stored.
 * @throws Problem bad-request with every fault at once; no personal text is repeated
 */
export function cleanRequest(deps: Deps, body: BookingRequest): CleanRequest {
  const consents = readConsents(deps.operator, body);
  const faults: Fault[] = [...consents.faults];
  const check = (pointer: string, message: string | undefined) =>
    message !== undefined && faults.push({ pointer, message });

  const under14 = body.ageBand === 'under14';
  check('/alias', textFault(body.alias, 'one'));
  const note = body.note?.trim() || undefined;
  if (note !== undefined) check('/note', textFault(note, 'many'));
  const phone = readPhone(body.phone, '/phone', check);
  const guardianPhone = under14 ? readPhone(body.guardianPhone, '/guardianPhone', check) : undefined;
  if (under14 && !body.guardianPhone?.trim()) check('/guardianPhone', GUARDIAN_NEEDED);
  if (faults.length > 0) {
    throw new Problem('bad-request', 'the request has faults, each in errors', { errors: faults });
  }
  return {
    alias: body.alias,
    ageBand: body.ageBand,
    topic: (consents.allows('topic') && body.topic) || null,
    phone: (consents.allows('phone') && phone) || null,
    guardianPhone: guardianPhone ?? null,
    note: (consents.allows('note') && note) || null,
    consents: consents.given,
    campaign: body.campaign ?? null,
  };
}

const GUARDIAN_NEEDED =
  '不满 14 岁，需要监护人的电话；不方便的话，可以直接拨打 12355 / ' +
  'Under 14 a guardian’s phone is needed; if that is difficult, 12355 is there without it';

function readPhone(
  text: string | undefined,
  pointer: string,
  check: (pointer: string, message: string | undefined) => unknown,
): string | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const digits = phoneDigits(text);
  if (digits === undefined) check(pointer, PHONE_CURE);
  return digits;
}
