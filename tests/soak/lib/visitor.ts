import { createHash } from 'node:crypto';
import { addDays, chinaDate } from '../../../packages/domain/src/index.js';
import type { BookingReceipt, Hold, Problem } from '../../../packages/client/src/index.js';
import type { Caller, Reply, Sent } from './caller.js';
import type { Form, Ledger } from './ledger.js';
import { hex, oneOf, weighted } from './pick.js';
import { DAY, NEAR, wantedDay, wantedSlot } from './stage.js';

export interface Scene {
  caller: Caller;
  ledger: Ledger;
  random: () => number;
  now: () => number;
}

const WEIGHTS = {
  list: 5,
  hold: 10,
  'hold twice': 3,
  extend: 4,
  release: 4,
  request: 24,
  'same key': 6,
  reschedule: 9,
  cancel: 7,
  erase: 3,
  look: 7,
  calendar: 1,
  'wrong code': 1,
  wait: 8,
  'look at list': 2,
  'leave list': 2,
};

const consents = [
  { id: 'arrange', version: '2026-01' },
  { id: 'topic', version: '2026-01' },
];
let forms = 0;

/** Somebody in front of a form: what a form of this soak holds. */
export function person({ random }: Pick<Scene, 'random'>): { alias: string; phone?: string; body: object } {
  forms += 1;
  const alias = `人${forms}`;
  // A few contacts come again and again; others leave none.
  const phone = random() < 0.5 ? `1380000${String(1000 + Math.floor(random() * 400))}` : undefined;
  return {
    alias,
    ...(phone && { phone }),
    body: { alias, ageBand: '14-17', ...(phone && { phone }), consents },
  };
}

/** One of the many visitors: does one thing after the other. */
export class Visitor {
  #holds: string[] = [];

  constructor(readonly scene: Scene) {}

  async step(): Promise<void> {
    const { random, now, caller, ledger } = this.scene;
    const operation = weighted(random, WEIGHTS);
    const form = oneOf(random, ledger.open(operation.includes('list') ? 'waiting' : 'any'));
    const hold = oneOf(random, this.#holds);
    switch (operation) {
      case 'list': {
        const from = chinaDate(now());
        const query = `from=${from}&to=${addDays(from, 6)}`;
        await caller.call(
          operation,
          'GET',
          `/v1/services/${oneOf(random, [...NEAR, ...DAY])}/slots?${query}`,
        );
        return;
      }
      case 'hold':
      case 'hold twice':
        return this.#hold(operation === 'hold' ? undefined : hold);
      case 'extend':
        if (hold) await caller.call(operation, 'POST', `/v1/holds/${hold}/extend`);
        return;
      case 'release':
        if (hold) await caller.call(operation, 'DELETE', `/v1/holds/${hold}`);
        return;
      case 'request':
        return this.#request(hold);
      case 'wait':
        return this.#wait();
      case 'same key': {
        const known = oneOf(random, ledger.open('any', 30));
        if (known && known.kind !== 'walk-in') await this.#send(operation, known);
        return;
      }
      default:
        if (form) await this.#own(operation, form);
    }
  }

  /** Keeps a seat; half of those that move a hold do it twice at the same moment. */
  async #hold(again: string | undefined): Promise<void> {
    const { random, now } = this.scene;
    const id = again ?? hex(random, 32);
    const send = async () =>
      this.#proven(again ? 'move hold' : 'hold', 'POST', '/v1/holds', {
        json: { slot: wantedSlot(random, now()), id },
      });
    const replies = await Promise.all(random() < 0.3 ? [send(), send()] : [send()]);
    for (const { status, body } of replies) {
      if (status === 201) this.#holds = [...new Set([(body as Hold).id, ...this.#holds])].slice(0, 6);
    }
  }

  async #request(hold: string | undefined): Promise<void> {
    const { random, now, ledger } = this.scene;
    const { alias, phone, body } = person(this.scene);
    let slot = wantedSlot(random, now());
    let held: string | undefined;
    if (hold !== undefined && random() < 0.6) {
      const known = await this.scene.caller.call<Hold>('extend', 'POST', `/v1/holds/${hold}/extend`);
      if (known.status === 200) [slot, held] = [known.body.slot, hold];
    }
    const note = random() < 0.3 ? '想先问问' : undefined;
    const form = ledger.add({
      kind: 'booking',
      key: `key-${hex(random, 20)}`,
      alias,
      phone,
      body: { ...body, slot, ...(held && { hold: held }), ...(note && { note }) },
    });
    // An impatient finger: the same form twice at the same moment.
    const twice = random() < 0.1;
    await Promise.all([this.#send('request', form), ...(twice ? [this.#send('same key', form)] : [])]);
  }

  async #wait(): Promise<void> {
    const { random, now, ledger } = this.scene;
    const { alias, phone, body } = person(this.scene);
    const asked = { ...body, service: oneOf(random, DAY), date: wantedDay(random, now()) };
    const key = `key-${hex(random, 20)}`;
    await this.#send('wait', ledger.add({ kind: 'waiting', key, alias, phone, body: asked }));
  }

  async #send(operation: string, form: Form): Promise<void> {
    const path = form.kind === 'waiting' ? '/v1/waiting' : '/v1/bookings';
    const sent = { headers: { 'idempotency-key': form.key }, json: form.body };
    const { status, body } = await this.#proven(operation, 'POST', path, sent);
    if (status === 201) this.scene.ledger.receipt(form, body as BookingReceipt);
  }

  /** What reference and code open. */
  async #own(operation: string, form: Form): Promise<void> {
    const { caller, ledger, random, now } = this.scene;
    const code = operation === 'wrong code' ? '00000000' : form.code;
    const headers = { authorization: `Bearer ${code}` };
    const ref = form.ref as string;
    const at = `/v1/bookings/${ref}`;
    const on = `/v1/waiting/${ref}`;
    if (operation === 'look' || operation === 'wrong code')
      await caller.call(operation, 'GET', at, { headers });
    if (operation === 'calendar') await caller.call(operation, 'GET', `${at}/calendar.ics`, { headers });
    if (operation === 'look at list') await caller.call(operation, 'GET', on, { headers });
    if (operation === 'cancel') {
      const { status } = await caller.call(operation, 'POST', `${at}/cancel`, { headers });
      if (status === 200) ledger.ended(ref, 'cancelled');
    }
    if (operation === 'erase') {
      const { status, lost } = await caller.call(operation, 'DELETE', at, { headers });
      if (status === 204) form.erased = true;
      else if (lost > 0) form.unsure = true;
    }
    if (operation === 'leave list') {
      const { status, lost } = await caller.call(operation, 'DELETE', on, { headers });
      if (status === 204) form.left = true;
      else if (lost > 0) form.unsure = true;
    }
    if (operation === 'reschedule') {
      const letter = (form.body as { slot?: string }).slot?.startsWith('soak-b') ? 'b' : 'a';
      const json = { slot: wantedSlot(random, now(), letter) };
      await caller.call(operation, 'POST', `${at}/reschedule`, { headers, json });
    }
  }

  /** Sends it, and once more with the proof of work where one is asked for. */
  async #proven(operation: string, method: string, path: string, sent: Sent): Promise<Reply> {
    const { caller } = this.scene;
    const reply = await caller.call(operation, method, path, sent);
    const proof = (reply.body as Problem | undefined)?.proof;
    if (reply.status !== 429 || !proof) return reply;
    const headers = { ...sent.headers, 'proof-of-work': solved(proof) };
    return caller.call('proof', method, path, { ...sent, headers });
  }
}

/** What a device does with a proof of work. */
export function solved({
  algorithm,
  challenge,
  maxnumber,
  salt,
  signature,
}: NonNullable<Problem['proof']>): string {
  for (let number = 0; number <= maxnumber; number += 1) {
    if (createHash('sha256').update(`${salt}${number}`).digest('hex') !== challenge) continue;
    return Buffer.from(JSON.stringify({ algorithm, challenge, number, salt, signature })).toString('base64');
  }
  throw new Error(`no number up to ${maxnumber} solves ${challenge}`);
}
