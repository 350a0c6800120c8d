import type { AgeBand, BookingRequest, Consent, Topic, WaitingRequest } from '@y12355/client';
import { looksPersonal, phoneDigits, phoneFault } from '@y12355/domain';

/** What the form holds and what of it may be sent. Pure. */

export interface FormValues {
  topic?: Topic | undefined;
  alias: string;
  phone: string;
  ageBand?: AgeBand | undefined;
  guardianPhone: string;
  note: string;
  /** Ids of ticked consents. */
  ticked: readonly string[];
}

export const topics: readonly Topic[] = ['study', 'family', 'friends', 'mood', 'unsure'];
export const ageBands: readonly AgeBand[] = ['under14', '14-17', '18plus'];
export const emptyForm: FormValues = { alias: '', phone: '', guardianPhone: '', note: '', ticked: [] };

/** A part of a request that may hang on a consent. */
export type Covered = NonNullable<Consent['covers']>[number];
/** A place in the form that can show a mistake; of a consent its id follows. */
export type Place = 'topic' | 'alias' | 'phone' | 'ageBand' | 'guardianPhone' | 'note' | `consent ${string}`;
export interface Mistake {
  /** Second half of the sentence's key. */
  kind: 'empty' | 'long' | 'long1' | 'short' | 'short1' | 'personal' | 'other';
  count?: number;
}
export type Mistakes = Partial<Record<Place, Mistake>>;

/** Name of the sentence about it; what is wrong with the digits of a phone is the same for whoever's it is. */
export function mistakeWord(place: Place, { kind }: Mistake): string {
  return `${/phone/i.test(place) && kind !== 'empty' ? 'digits' : place}-${kind}`;
}

export const aliasMax = 20;
export const noteMax = 200;

/** Whether anything was filled in. */
export function isTouched(form: FormValues): boolean {
  return !!(
    form.topic ||
    form.ageBand ||
    form.ticked.length ||
    (form.alias + form.phone + form.guardianPhone + form.note).trim()
  );
}

/** Consents that are asked of this age band. */
export function askedConsents(consents: readonly Consent[], ageBand: AgeBand | undefined): Consent[] {
  return consents.filter(({ under14 }) => !under14 || ageBand === 'under14');
}

/** Whether the form asks for a part at all: a topic is sensitive and always needs a consent that covers it. */
export function isAsked(part: Covered, consents: readonly Consent[]): boolean {
  return part !== 'topic' || consents.some(({ covers }) => covers?.includes(part));
}

/** Whether a part may be sent: a consent that covers it is ticked, or no consent speaks of it. */
export function maySend(part: Covered, form: FormValues, consents: readonly Consent[]): boolean {
  const covering = askedConsents(consents, form.ageBand).filter(({ covers }) => covers?.includes(part));
  return covering.length > 0 ? covering.some(({ id }) => form.ticked.includes(id)) : part !== 'topic';
}

function phoneMistake(text: string): Mistake | undefined {
  const fault = phoneFault(text);
  // Chinese has no plural to choose by, but says 一位 and not 1 位.
  return fault && 'count' in fault && fault.count === 1 ? { kind: `${fault.kind}1` } : fault;
}

function textMistake(text: string, max: number): Mistake | undefined {
  if (text.trim().length > max) return { kind: 'long' };
  return looksPersonal(text) ? { kind: 'personal' } : undefined;
}

/** What can be said while somebody still types: free text that is too long or tells too much. */
export function liveMistakes({ alias, note }: FormValues): Mistakes {
  return clean({ alias: textMistake(alias, aliasMax), note: textMistake(note, noteMax) });
}

/**
 * Everything that keeps the form from being sent, in the order of the form.
 *
 * @param contactNeeded whether the center takes no request without a phone
 */
export function allMistakes(form: FormValues, consents: readonly Consent[], contactNeeded = false): Mistakes {
  const young = form.ageBand === 'under14';
  const needed = contactNeeded && !young;
  const found: { [P in Place]?: Mistake | undefined } = {
    alias: form.alias.trim() ? undefined : { kind: 'empty' },
    phone: form.phone.trim() ? phoneMistake(form.phone) : needed ? { kind: 'empty' } : undefined,
    ageBand: form.ageBand ? undefined : { kind: 'empty' },
    guardianPhone: !young
      ? undefined
      : form.guardianPhone.trim()
        ? phoneMistake(form.guardianPhone)
        : { kind: 'empty' },
    note: undefined,
  };
  Object.assign(found, liveMistakes(form));
  // A phone that is needed is of no use without the consent to keep it.
  const unsent = needed && !maySend('phone', form, consents);
  for (const { id, required, covers } of askedConsents(consents, form.ageBand)) {
    const asked = required || (unsent && covers?.includes('phone'));
    if (asked && !form.ticked.includes(id)) found[`consent ${id}`] = { kind: 'empty' };
  }
  return clean(found);
}

interface Filled {
  form: FormValues;
  operator: { consents: readonly Consent[] } | undefined;
  center: { contactNeeded?: boolean | undefined } | undefined;
  /** The waiting list takes no note. */
  waitFor?: string | undefined;
}

/** Everything that keeps this form from being sent here. */
export function missing({ form, operator, center, waitFor }: Filled): Mistakes {
  const asked = waitFor ? { ...form, note: '' } : form;
  return allMistakes(asked, operator?.consents ?? [], center?.contactNeeded);
}

/** Whether somebody has filled in all that is needed. */
export function isReady(filled: Filled): boolean {
  return isTouched(filled.form) && Object.keys(missing(filled)).length === 0;
}

function clean(found: { [P in Place]?: Mistake | undefined }): Mistakes {
  return Object.fromEntries(Object.entries(found).filter(([, mistake]) => mistake));
}

/** A request before the service has given anything for it. */
type Person = Pick<
  BookingRequest,
  'alias' | 'ageBand' | 'topic' | 'phone' | 'guardianPhone' | 'consents' | 'campaign'
>;

/** Who asks: trimmed, and without anything that its consent does not cover. */
function toPerson(form: FormValues, consents: readonly Consent[], campaign: string | undefined): Person {
  const ageBand = form.ageBand ?? '14-17';
  const send = (part: Covered) => maySend(part, form, consents);
  const phone = phoneDigits(form.phone);
  const guardianPhone = phoneDigits(form.guardianPhone);
  return {
    alias: form.alias.trim(),
    ageBand,
    ...(form.topic && send('topic') && { topic: form.topic }),
    ...(phone && send('phone') && { phone }),
    ...(guardianPhone && ageBand === 'under14' && send('guardianPhone') && { guardianPhone }),
    consents: askedConsents(consents, ageBand)
      .filter(({ id }) => form.ticked.includes(id))
      .map(({ id, version }) => ({ id, version })),
    // A placement code that is none would have the whole request refused.
    ...(campaign && /^[a-z0-9][a-z0-9-]{2,31}$/.test(campaign) && { campaign }),
  };
}

/** A request for a slot. */
export function toRequest(
  form: FormValues,
  slot: string,
  consents: readonly Consent[],
  campaign: string | undefined,
): BookingRequest {
  const note = form.note.trim();
  return {
    slot,
    ...toPerson(form, consents, campaign),
    ...(note && maySend('note', form, consents) && { note }),
  };
}

/** A request for the waiting list of a day. It takes no note: what to say first belongs to a visit. */
export function toWaiting(
  form: FormValues,
  { service, date }: Pick<WaitingRequest, 'service' | 'date'>,
  consents: readonly Consent[],
  campaign: string | undefined,
): WaitingRequest {
  return { service, date, ...toPerson(form, consents, campaign) };
}
