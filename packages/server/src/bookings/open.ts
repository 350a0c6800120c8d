import type { OperatorFile } from '../deps.js';

/** What the operator's file lacks before a request may be taken; empty when booking is open. */
export function missingForBooking(operator: OperatorFile): ('handler' | 'consents')[] {
  const missing: ('handler' | 'consents')[] = [];
  if (!operator.handler) missing.push('handler');
  if (!operator.consents.some((consent) => consent.required && !consent.under14)) missing.push('consents');
  return missing;
}
