import { phoneDigits } from '@y12355/domain';
import type { Deps } from '../deps.js';
import type { Fault } from '../faults.js';
import type { BookingRequest } from './request.js';
import { type GivenConsents, readConsents } from './consents.js';
import { PHONE_CURE } from './phone.js';
import { textFault } from './text.js';

/** Who asks, as the contract has it in a request, a walk-in and an entry of the waiting list. */
export type Person = Pick<
  BookingRequest,
  'alias' | 'ageBand' | 'topic' | 'phone' | 'guardianPhone' | 'consents'
>;

/** A person with only what may be stored: fields without their consent are gone. */
export interface CleanPerson {
  alias: string;
  ageBand: Person['ageBand'];
  topic: Person['topic'] | null;
  /** Digits only. */
  phone: string | null;
  guardianPhone: string | null;
  consents: { id: string; version: string }[];
}

export type Check = (pointer: string, message: string | undefined) => unknown;

/**
 * Checks what the schema cannot and drops what may not be stored. Faults are added to `faults`; no personal
 * text is repeated in them.
 *
 * @param contactNeeded whether the center asks for a phone
 */
export function cleanPerson(
  { operator }: Pick<Deps, 'operator'>,
  body: Person,
  contactNeeded: boolean,
  faults: Fault[],
): { person: CleanPerson; allows: GivenConsents['allows'] } {
  const consents = readConsents(operator, body);
  faults.push(...consents.faults);
  const check: Check = (pointer, message) => message !== undefined && faults.push({ pointer, message });
  const under14 = body.ageBand === 'under14';
  check('/alias', textFault(body.alias, 'one'));
  const phone = readPhone(body.phone, '/phone', check);
  const guardianPhone = under14 ? readPhone(body.guardianPhone, '/guardianPhone', check) : undefined;
  if (under14 && !body.guardianPhone?.trim()) check('/guardianPhone', GUARDIAN_NEEDED);
  if (contactNeeded && !under14 && !body.phone?.trim()) check('/phone', CONTACT_NEEDED);
  const person: CleanPerson = {
    alias: body.alias,
    ageBand: body.ageBand,
    topic: (consents.allows('topic') && body.topic) || null,
    phone: (consents.allows('phone') && phone) || null,
    guardianPhone: guardianPhone ?? null,
    consents: consents.given,
  };
  if (contactNeeded && phone !== undefined && person.phone === null) check('/consents', CONSENT_NEEDED);
  return { person, allows: consents.allows };
}

const GUARDIAN_NEEDED =
  '不满 14 岁，需要监护人的电话；不方便的话，可以直接拨打 12355 / ' +
  'Under 14 a guardian’s phone is needed; if that is difficult, 12355 is there without it';
const CONTACT_NEEDED =
  '这个服务点要留一个电话；不方便的话，可以直接拨打 12355 / ' +
  'This center needs a phone; if that is difficult, 12355 is there without it';
const CONSENT_NEEDED =
  '留下的电话还没有勾选同意；也可以直接拨打 12355 / ' +
  'The consent about the phone is not given; 12355 is there without it';

function readPhone(text: string | undefined, pointer: string, check: Check): string | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const digits = phoneDigits(text);
  if (digits === undefined) check(pointer, PHONE_CURE);
  return digits;
}
