import type { Consent } from '@y12355/client';
import type { WalkIn } from '@y12355/client/staff';
import { phoneFault } from '@y12355/domain';
import type { WalkInDraft } from './walk-in-draft.js';

/** What the form asks for and what it sends. Pure. */

type Covered = NonNullable<Consent['covers']>[number];

/** Consents that concern this age; a guardian's are asked of those under 14 alone. */
export function askedConsents(consents: readonly Consent[], ageBand: WalkInDraft['ageBand']): Consent[] {
  return consents.filter(({ under14 }) => !under14 || ageBand === 'under14');
}

/** Whether a visit needs it. What covers a guardian's phone is needed of everybody under 14. */
export function isNeeded({ required, covers }: Consent, ageBand: WalkInDraft['ageBand']): boolean {
  return required || (ageBand === 'under14' && (covers?.includes('guardianPhone') ?? false));
}

/** Whether something may be written down: no consent is about it, or one that is was ticked. */
export function allows(field: Covered, consents: readonly Consent[], draft: WalkInDraft): boolean {
  const about = askedConsents(consents, draft.ageBand).filter(({ covers }) => covers?.includes(field));
  return about.length === 0 || about.some(({ id }) => draft.consents.has(id));
}

export type WalkInFault =
  'center' | 'slot' | 'alias' | 'ageBand' | 'phone' | 'guardianPhone' | `consent-${string}`;

/**
 * What is missing or cannot be right, in the order of the form. Somebody who stands at the desk needs no phone,
 * but one that is written down can be called.
 */
export function missingParts(draft: WalkInDraft, consents: readonly Consent[]): WalkInFault[] {
  const under14 = draft.ageBand === 'under14';
  const faults: (WalkInFault | false | undefined)[] = [
    !draft.center && 'center',
    !draft.slot && 'slot',
    draft.alias.trim() === '' && 'alias',
    !draft.ageBand && 'ageBand',
    ...askedConsents(consents, draft.ageBand)
      .filter((consent) => isNeeded(consent, draft.ageBand) && !draft.consents.has(consent.id))
      .map(({ id }) => `consent-${id}` as const),
    draft.phone.trim() !== '' && allows('phone', consents, draft) && phoneFault(draft.phone) && 'phone',
    under14 && phoneFault(draft.guardianPhone) && 'guardianPhone',
  ];
  return faults.filter((fault): fault is WalkInFault => Boolean(fault));
}

/** The body of a form without faults: nothing of what was not consented to. */
export function walkInBody(draft: WalkInDraft, consents: readonly Consent[]): WalkIn {
  const { slot, ageBand, topic } = draft;
  if (!slot || !ageBand)
    throw new Error('a walk-in without slot or age band: missingParts tells of it first');
  const phone = draft.phone.trim();
  const guardianPhone = draft.guardianPhone.trim();
  const note = draft.note.trim();
  return {
    slot: slot.id,
    alias: draft.alias.trim(),
    ageBand,
    ...(topic && allows('topic', consents, draft) && { topic }),
    ...(phone && allows('phone', consents, draft) && { phone }),
    ...(guardianPhone && ageBand === 'under14' && { guardianPhone }),
    ...(note && allows('note', consents, draft) && { note }),
    consents: askedConsents(consents, ageBand)
      .filter(({ id }) => draft.consents.has(id))
      .map(({ id, version }) => ({ id, version })),
  };
}

/** The key to send a body with: the same for the same body, so that sending it again enters nobody twice. */
export function keyFor(
  sent: WalkInDraft['sent'],
  body: WalkIn,
  newKey: () => string,
): NonNullable<WalkInDraft['sent']> {
  const text = JSON.stringify(body);
  return sent?.body === text ? sent : { key: newKey(), body: text };
}
