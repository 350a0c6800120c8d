import type { Deps } from '../deps.js';
import { seal } from '../storage/seal.js';
import type { CleanPerson } from './person.js';
import { contactHash } from './secrets.js';

type Keys = Pick<Deps, 'secret' | 'randomBytes'>;

/** The columns that only this server can read; bound to the row's id, so they open nowhere else. */
export function sealedPerson(
  deps: Keys,
  id: string,
  {
    phone,
    guardianPhone,
    note = null,
  }: Pick<CleanPerson, 'phone' | 'guardianPhone'> & { note?: string | null },
): { phone_sealed: string | null; guardian_sealed: string | null; note_sealed: string | null } {
  const sealed = (field: string, text: string | null) => text && seal(deps, `booking:${id}:${field}`, text);
  return {
    phone_sealed: sealed('phone', phone),
    guardian_sealed: sealed('guardian', guardianPhone),
    note_sealed: sealed('note', note),
  };
}

/** The contact that tells two requests of one person, or null where there is none. */
export function contactOf(
  deps: Keys,
  { phone, guardianPhone }: Pick<CleanPerson, 'phone' | 'guardianPhone'>,
): string | null {
  const contact = phone ?? guardianPhone;
  return contact && contactHash(deps, contact);
}
