/** Real things of the running service for a request to be about; what a request uses up is made again. */
import { randomBytes } from 'node:crypto';
import { NOW } from './service.mjs';
import { Caller, newNetwork } from './caller.mjs';

const TODAY = '2026-12-07';
/** Long runs stay before this time, so that what has begun at the start is not over. */
const LATER = '2026-12-07T10:25:00+08:00';
const FROM = '2026-12-08';
const TO = '2026-12-30';

export class World {
  constructor(base, password) {
    this.base = base;
    this.caller = new Caller(base);
    this.password = password;
    this.slots = [];
    this.cursor = 0;
    /** Whether the request is spoiled anyway: then what is scarce is not spent on it. */
    this.spoiling = false;
  }

  async open() {
    await this.caller.signIn('demo', this.password);
    const { centers } = await this.caller.want(200, 'GET', '/v1/centers');
    this.centers = centers.filter((center) => !center.contactNeeded);
    this.services = this.centers.flatMap(({ id, services }) =>
      services.filter(({ bookable }) => bookable).map((service) => ({ ...service, center: id })),
    );
    const { consents } = await this.caller.want(200, 'GET', '/v1/operator');
    this.consents = consents.map(({ id, version }) => ({ id, version }));
    return this;
  }

  /** A free slot to come; of a certain service or of a certain center, where asked for. */
  async slot({ service, center, not } = {}) {
    const services = this.services.filter(
      (one) =>
        (service === undefined || one.id === service) &&
        (center === undefined || one.center === center) &&
        one.center !== not,
    );
    for (let round = 0; round < services.length; round += 1) {
      this.cursor += 1;
      const { id } = services[this.cursor % services.length];
      const days = await this.#days(id, FROM, TO);
      const free = days.flatMap((day) => (day.date === this.full?.date ? [] : day.slots)).filter(isFree);
      if (free.length > 0) return free[(this.cursor * 7) % free.length].id;
    }
    throw new Error(`no free slot is left: ${JSON.stringify({ service, center, not })}`);
  }

  /** A slot that has begun and is not over, of which staff can write down what came of it; undefined when all are taken. */
  async begunSlot() {
    if (!this.begun) {
      this.begun = [];
      for (const { id, capacity } of this.services) {
        const days = await this.#days(id, TODAY, TODAY);
        const past = days.flatMap((day) => day.slots).filter(({ start, end }) => start <= NOW && end > LATER);
        for (const slot of past) this.begun.push(...Array(capacity).fill(slot.id));
      }
    }
    return this.begun.pop();
  }

  async #days(id, from, to) {
    const path = `/v1/services/${encodeURIComponent(id)}/slots?from=${from}&to=${to}`;
    return (await this.caller.want(200, 'GET', path)).days;
  }

  person() {
    const phone = () => `13${String(randomBytes(6).readUIntBE(0, 6)).padStart(9, '0').slice(-9)}`;
    return { alias: '小鱼', ageBand: '14-17', phone: phone(), consents: this.consents };
  }

  async hold(slot) {
    const id = randomBytes(16).toString('hex');
    const json = { slot: slot ?? (await this.slot()), id };
    await this.caller.want(201, 'POST', '/v1/holds', { json });
    return json;
  }

  /** A request that waits for staff. @returns ref and code */
  async booking(slot) {
    return this.caller.want(201, 'POST', '/v1/bookings', {
      json: { slot: slot ?? (await this.slot()), ...this.person() },
      headers: { 'Idempotency-Key': randomBytes(8).toString('hex') },
    });
  }

  /** A booking as staff see it, in a state. @param {'requested' | 'approved' | 'begun'} state */
  async staffBooking(state) {
    if (state === 'requested') {
      const { ref } = await this.booking();
      const { bookings } = await this.caller.asStaff(200, 'GET', '/v1/staff/bookings?status=requested');
      return bookings.find((one) => one.ref === ref) ?? bookings[0];
    }
    const begun = state === 'begun' && !this.spoiling ? await this.begunSlot() : undefined;
    const slot = begun ?? (await this.slot());
    const answer = await this.caller.asStaff(201, 'POST', '/v1/staff/bookings', {
      json: { slot, ...this.person() },
      headers: { 'Idempotency-Key': randomBytes(8).toString('hex') },
    });
    return answer.booking;
  }

  /** A day of a service without a free seat; it is filled where it has one. */
  async fullDay() {
    if (!this.full) {
      const listed = [];
      for (const { id } of this.services.filter(({ capacity }) => capacity === undefined || capacity < 3)) {
        const days = await this.#days(id, FROM, TO);
        listed.push(...days.map(({ date, slots }) => ({ service: id, date, slots })));
      }
      const some = listed.filter(({ slots }) => slots.some(isFree));
      this.full = some.sort((a, b) => a.slots.length - b.slots.length)[0];
    }
    const { service, date } = this.full;
    for (let seats = 0; seats < 200; seats += 1) {
      const free = (await this.#days(service, date, date)).flatMap((day) => day.slots).filter(isFree);
      if (free.length === 0) return { service, date };
      await this.caller.asStaff(201, 'POST', '/v1/staff/bookings', {
        json: { slot: free[0].id, ...this.person() },
        headers: { 'Idempotency-Key': randomBytes(8).toString('hex') },
      });
    }
    throw new Error(`${service} on ${date} does not become full`);
  }

  /** A place on a waiting list. @returns ref and code */
  async waiting() {
    return this.caller.want(201, 'POST', '/v1/waiting', {
      json: { ...(await this.fullDay()), ...this.person() },
      headers: { 'Idempotency-Key': randomBytes(8).toString('hex') },
    });
  }

  async staffWaiting() {
    const { ref } = await this.waiting();
    const { waiting } = await this.caller.asStaff(200, 'GET', '/v1/staff/waiting');
    return waiting.find((one) => one.ref === ref) ?? waiting[0];
  }

  /** An entry for a center that does not exist yet. */
  async draft() {
    const { center } = await this.caller.asStaff(200, 'GET', `/v1/staff/centers/${this.centers[0].id}`);
    const id = `new-${randomBytes(5).toString('hex')}`;
    const services = center.services.map((service, index) => ({ ...service, id: `${id}-${index}` }));
    return { ...center, id, name: '示例新服务点', services, hours: { ...center.hours, exceptions: [] } };
  }

  /** A center without bookings, and its etag. */
  async spareCenter() {
    const json = await this.draft();
    const { etag } = await this.caller.asStaff(201, 'POST', '/v1/staff/centers', { json });
    return { id: json.id, etag, center: json };
  }

  linkDraft() {
    const code = `new-${randomBytes(5).toString('hex')}`;
    return { code, school: '示例学校', region: '440106', place: '校门口', target: '/find' };
  }

  /** A short link that nobody changed yet. */
  async link() {
    const { link } = await this.caller.asStaff(201, 'POST', '/v1/staff/links', { json: this.linkDraft() });
    return link;
  }

  /** A session of its own, for requests that end it. */
  async session() {
    const other = new Caller(this.base);
    await other.signIn('demo', this.password);
    return other.staff;
  }

  network() {
    return newNetwork();
  }
}

function isFree({ state }) {
  return state === 'free' || state === 'few';
}
