/** Puts real things into a generated request: ids, dates and contacts that a schema cannot know. */
import { aimAt } from './aims.mjs';

/** Query values that exist; `undefined` takes the parameter out: a cursor comes from an answer only. */
const queries = {
  region: '440100',
  openAt: '2026-12-08T15:00:00+08:00',
  from: '2026-12-08',
  to: '2026-12-21',
  date: '2026-12-09',
  quarter: '2026-Q4',
  cursor: undefined,
};

export class Filler {
  /** @param {import('./contract.mjs').Contract} contract @param {import('./world.mjs').World} world */
  constructor(contract, world) {
    this.contract = contract;
    this.world = world;
    this.turn = 0;
  }

  /** Whether the value is one that the schema takes: then it is filled, else it is what is tested. */
  #fits(schema, value) {
    const pointed = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/'));
    return this.contract.ajv.validate(pointed, value);
  }

  /**
   * @param {{ method: string, path: string, headers: object, body?: string }} call
   * @param {number | undefined} expected the status that the test expects; undefined for any refusal
   */
  async fill(call, expected) {
    const operation = this.contract.operationOf(call.method, call.path);
    if (!operation) return call;
    const aim = await aimAt(operation, this.world, this.turn++);
    const parameters = operation.document.parameters ?? [];
    return {
      method: call.method,
      path:
        aim.path + this.#query(new URL(`http://127.0.0.1${call.path}`).searchParams, parameters, expected),
      headers: this.#headers(call.headers, aim.headers, parameters),
      body: call.body && this.#body(call.body, aim.body, operation),
    };
  }

  #query(sent, parameters, expected) {
    const reals = { ...queries, center: this.world.centers[0].id, ...(expected && dryRun(expected)) };
    for (const { name, schema } of parameters.filter((one) => one.in === 'query')) {
      const value = sent.get(name);
      if (name === 'dryRun' && expected) {
        if (reals.dryRun) sent.set(name, reals.dryRun);
        continue;
      }
      if (value === null || !(name in reals) || !this.#fits(schema, value)) continue;
      if (reals[name] === undefined) sent.delete(name);
      else sent.set(name, reals[name]);
    }
    // Two dates belong together, and a day stands alone; a date that is spoiled stays.
    const optional = parameters.some(({ name, required }) => name === 'from' && !required);
    const spoiled = ['date', 'from', 'to'].some((name) => sent.has(name) && sent.get(name) !== queries[name]);
    if (optional && !spoiled && (sent.has('date') || sent.has('from') !== sent.has('to'))) {
      sent.delete('from');
      sent.delete('to');
    }
    const text = sent.toString();
    return text && `?${text}`;
  }

  #headers(sent, real, parameters) {
    const headers = { ...sent };
    delete headers['specmatic-response-code'];
    for (const [name, value] of Object.entries(real)) {
      const key = name.toLowerCase();
      const schema = parameters.find((one) => one.in === 'header' && one.name === key)?.schema;
      if (headers[key] === undefined || !schema || this.#fits(schema, headers[key])) headers[key] = value;
    }
    return headers;
  }

  #body(text, real, operation) {
    let body;
    try {
      body = JSON.parse(text);
    } catch {
      return text;
    }
    if (typeof body !== 'object' || body === null || Array.isArray(body) || real === undefined) return text;
    const { schema } = operation.document.requestBody.content['application/json'];
    const { properties } = resolve(schema, this.contract.document);
    const person = { guardianPhone: this.world.person().phone, ...real };
    for (const name of Object.keys(body)) {
      if (!(name in properties) || !this.#fits(properties[name], body[name])) continue;
      if (name === 'ageBand' || name === 'topic') continue;
      if (name in person) body[name] = person[name];
      else if (['hold', 'exceptions', 'otp'].includes(name)) Reflect.deleteProperty(body, name);
    }
    // The seat of the slot may be the one that is held.
    if (real.hold && !('hold' in body)) body.hold = real.hold;
    // Rules between fields, which a schema does not tell: a guardian for a child under 14.
    if (body.ageBand === 'under14' && !('guardianPhone' in body)) body.guardianPhone = person.guardianPhone;
    return JSON.stringify(body);
  }
}

function dryRun(expected) {
  if (expected === 201) return { dryRun: 'false' };
  return { dryRun: 'true' };
}

function resolve(schema, document) {
  if (!schema.$ref) return schema;
  const parts = schema.$ref.slice(2).split('/');
  return parts.reduce((node, part) => node[part], document);
}
