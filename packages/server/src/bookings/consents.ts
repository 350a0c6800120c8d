import type { OperatorFile } from '../deps.js';
import type { Fault } from '../faults.js';
import type { BookingRequest } from './request.js';

type Consent = OperatorFile['consents'][number];
export type Covered = NonNullable<Consent['covers']>[number];

export interface GivenConsents {
  /** Ids and versions to store. */
  given: { id: string; version: string }[];
  faults: Fault[];
  /** Whether a field may be stored: no consent of the operator is about it, or one that is was given. */
  allows(field: Covered): boolean;
}

/**
 * Compares the consents of a request with the operator's. Each has to be the version shown now; those
 * that the age band needs have to be there; consents about guardians are kept for under-14s only.
 */
export function readConsents(
  operator: OperatorFile,
  body: Pick<BookingRequest, 'ageBand' | 'consents'>,
): GivenConsents {
  const under14 = body.ageBand === 'under14';
  const faults: Fault[] = [];
  const given = new Map<string, string>();
  body.consents.forEach(({ id, version }, index) => {
    const known = operator.consents.find((consent) => consent.id === id);
    if (!known) {
      const allowed = operator.consents.map((consent) => consent.id).join(', ');
      faults.push({ pointer: `/consents/${index}/id`, message: `unknown consent; allowed are ${allowed}` });
    } else if (known.version !== version) {
      faults.push({ pointer: `/consents/${index}/version`, message: staleVersion(known) });
    } else if (under14 || !known.under14) {
      given.set(id, version);
    }
  });
  const named = new Set(body.consents.map((consent) => consent.id));
  for (const consent of operator.consents) {
    if (isNeeded(consent, under14) && !named.has(consent.id)) {
      faults.push({ pointer: '/consents', message: missing(consent) });
    }
  }
  return {
    given: [...given].map(([id, version]) => ({ id, version })),
    faults,
    allows: (field) => {
      const about = operator.consents.filter((consent) => consent.covers?.includes(field));
      return about.length === 0 || about.some((consent) => given.has(consent.id));
    },
  };
}

function isNeeded(consent: Consent, under14: boolean): boolean {
  if (consent.under14 && !under14) return false;
  // A guardian's phone is asked of every under-14, so what covers it is needed whatever the file says.
  return consent.required || (under14 && (consent.covers?.includes('guardianPhone') ?? false));
}

function missing({ id, version }: Consent): string {
  return (
    `还差一项同意，勾选后就能送出；也可以直接拨打 12355 / ` +
    `consent "${id}" version "${version}" is needed; the line 12355 stays open without it`
  );
}

function staleVersion({ id, version }: Consent): string {
  return `同意书的文字更新过，刷新页面再看一眼就好 / consent "${id}" is now version "${version}"; load the page again`;
}
