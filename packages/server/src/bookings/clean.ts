import type { Deps } from '../deps.js';
import type { Fault } from '../faults.js';
import { Problem } from '../problem.js';
import { type CleanPerson, cleanPerson, type Person } from './person.js';
import { textFault } from './text.js';

/** A request with only what may be stored. */
export interface CleanRequest extends CleanPerson {
  note: string | null;
  campaign: string | null;
}

/**
 * Checks what the schema cannot and drops what may not be stored.
 * @throws Problem bad-request with every fault at once; no personal text is repeated
 */
export function cleanRequest(
  deps: Pick<Deps, 'operator'>,
  body: Person & { note?: string | undefined; campaign?: string | undefined },
  contactNeeded = false,
): CleanRequest {
  const faults: Fault[] = [];
  const { person, allows } = cleanPerson(deps, body, contactNeeded, faults);
  const note = body.note?.trim() || undefined;
  const noteFault = note === undefined ? undefined : textFault(note, 'many');
  if (noteFault !== undefined) faults.push({ pointer: '/note', message: noteFault });
  if (faults.length > 0) {
    throw new Problem('bad-request', 'the request has faults, each in errors', { errors: faults });
  }
  return { ...person, note: (allows('note') && note) || null, campaign: body.campaign ?? null };
}
