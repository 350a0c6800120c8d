import type { z } from '@hono/zod-openapi';
import type { operatorDocument } from '../contract/operator.js';
import type { Operator, OperatorFile, ReferralsFile } from '../deps.js';

export type OperatorDocument = z.output<typeof operatorDocument>;

/** The parts of the operator's file that online booking needs by law and that are not there. */
export function missingForBooking(operator: OperatorFile): OperatorDocument['booking']['missing'] {
  const missing: OperatorDocument['booking']['missing'] = [];
  if (!operator.handler) missing.push('handler');
  if (!operator.consents.some((consent) => consent.required && !consent.under14)) missing.push('consents');
  return missing;
}

/** What pages may show of the operator's file. `asOf` is the moment of the answer, ISO 8601 in China time. */
export function publicOperator(operator: Operator, asOf: string): OperatorDocument {
  const { sample, handler, consents, channels, trustedOrigins, exitUrl, hotline, miniProgram, site, keys } =
    operator;
  const missing = missingForBooking(operator);
  const referrals = current(operator.referralsFile, asOf.slice(0, 10));
  return {
    version: 1,
    asOf,
    ...(sample !== undefined && { sample }),
    help: { phone: '12355' },
    booking: { open: missing.length === 0, missing, horizonDays: operator.booking.horizonDays },
    ...(handler && { handler }),
    consents,
    channels,
    trustedOrigins,
    ...(exitUrl !== undefined && { exitUrl }),
    ...(keys?.playlist && { keys: { playlist: keys.playlist } }),
    ...(hotline && { hotline }),
    ...(miniProgram && { miniProgram }),
    ...(referrals.length > 0 && { referrals }),
    site,
  };
}

/** A list out of its time is nobody to send a young person to. */
function current(file: ReferralsFile | undefined, today: string): ReferralsFile['referrals'] {
  if (!file || (file.validFrom && today < file.validFrom) || (file.validTo && today > file.validTo))
    return [];
  return file.referrals;
}
