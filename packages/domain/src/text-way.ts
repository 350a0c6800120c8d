/**
 * Where a way to write instead of speak leads: a page over https, or a message to a number. Undefined for any other
 * address, and for what is reached inside a mini program.
 *
 * @param kind `sms`, `web` or `mini-program-chat`, as the operator states it
 */
export function textWayHref(kind: string, target: string): string | undefined {
  if (kind !== 'sms') return /^https:\/\//.test(target) ? target : undefined;
  return /^\+?\d[\d -]*$/.test(target) ? `sms:${target.replace(/[ -]/g, '')}` : undefined;
}
