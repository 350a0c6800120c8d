/**
 * The message of an event, where it is in the kit's envelope (`y12355: 1`, an id and a type) and comes from the expected
 * window of the expected origin; else undefined. What the type asks for is the receiver's to check.
 */
export function envelopeOf(
  event: Pick<MessageEvent<unknown>, 'origin' | 'source' | 'data'>,
  expected: { origin: string; source: MessageEventSource | null | undefined },
): Record<string, unknown> | undefined {
  if (event.origin !== expected.origin || !expected.source || event.source !== expected.source)
    return undefined;
  const data = event.data as Record<string, unknown> | null;
  if (typeof data !== 'object' || data === null || data['y12355'] !== 1) return undefined;
  return typeof data['id'] === 'string' && typeof data['type'] === 'string' ? data : undefined;
}
