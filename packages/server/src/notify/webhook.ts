import { chinaIso } from '@y12355/domain';
import { Webhook } from 'standardwebhooks';
import type { Deps } from '../deps.js';
import { DeliveryError, isAboutKiosk, type Message, type Notifier } from './notifier.js';
import { adaptersFor } from './outbox.js';

/**
 * Sends each message as a POST, signed as Standard Webhooks says.
 *
 * @param secrets `whsec_…`, one or several parted by spaces: while a receiver changes its key both sign
 */
export function webhookNotifier(
  { operator, now }: Pick<Deps, 'operator' | 'now'>,
  url: string,
  secrets: string,
): Notifier {
  const signers = secrets.split(' ').map((secret) => new Webhook(secret));
  return {
    name: 'webhook',
    handles: (kind) => adaptersFor(operator, kind).includes('webhook'),
    async send(message, signal) {
      const body = JSON.stringify(payloadOf(message));
      // The moment of this try: a receiver refuses old ones, so that nobody replays them.
      const time = new Date(now());
      const response = await post(url, body, signal, {
        'Content-Type': 'application/json',
        'User-Agent': 'y12355',
        'webhook-id': message.id,
        'webhook-timestamp': String(Math.floor(time.getTime() / 1000)),
        'webhook-signature': signers.map((signer) => signer.sign(message.id, time, body)).join(' '),
      });
      await response.body?.cancel();
      if (!response.ok) throw new DeliveryError('the receiver did not take it', String(response.status));
      return true;
    },
  };
}

/** What a gateway needs to word a message in any language. */
function payloadOf(message: Message): object {
  if (isAboutKiosk(message)) {
    const { kind, at, screen, lastSeen } = message;
    return { type: kind, timestamp: chinaIso(at), data: { screen, lastSeen: chinaIso(lastSeen) } };
  }
  const { kind, at, ref, status, center, service, start, end, phone } = message;
  return {
    type: kind,
    timestamp: chinaIso(at),
    data: {
      ref,
      status,
      center,
      service,
      start: chinaIso(start),
      end: chinaIso(end),
      ...(phone && { phone: phone() }),
    },
  };
}

async function post(
  url: string,
  body: string,
  signal: AbortSignal,
  headers: Record<string, string>,
): Promise<Response> {
  try {
    // A receiver that moved is set anew: what is signed for one address goes to no other.
    return await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
  } catch (error) {
    if (signal.aborted) throw new DeliveryError('no answer in time', 'timeout');
    const { cause } = error as { cause?: { code?: string } };
    throw new DeliveryError('the receiver cannot be reached', cause?.code ?? 'network');
  }
}
