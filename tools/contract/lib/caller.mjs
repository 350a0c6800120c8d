/** Calls of somebody who follows the contract: JSON, one network each, a session where staff ask. */
import { jsonOf, send } from './send.mjs';

let networks = 0;

/** An address of a network that was not seen before: the limits count by network. */
export function newNetwork() {
  networks += 1;
  return `10.${Math.floor(networks / 250) % 250}.${networks % 250}.1`;
}

export class Caller {
  /** @param {string} base origin of the service, or of a proxy before it */
  constructor(base) {
    this.base = base;
    /** @type {Record<string, string>} of the session, once signed in */
    this.staff = {};
  }

  /** Any call; `json` is sent as JSON. @returns status, headers, text and the parsed body */
  async call(method, path, { json, headers = {} } = {}) {
    const answer = await send(this.base, {
      method,
      path,
      headers: {
        'X-Forwarded-For': newNetwork(),
        ...(json !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: json === undefined ? undefined : JSON.stringify(json),
    });
    return { ...answer, body: jsonOf(answer) };
  }

  /** The same, where only this status will do. */
  async want(status, method, path, options) {
    const answer = await this.call(method, path, options);
    if (answer.status === status) return answer.body;
    throw new Error(`${method} ${path} answered ${answer.status}, expected ${status}: ${answer.text}`);
  }

  /** Opens a session; the calls `asStaff` are made with it. */
  async signIn(name, password) {
    const answer = await this.call('POST', '/v1/staff/session', { json: { name, password } });
    if (answer.status !== 200) throw new Error(`${name} cannot sign in: ${answer.text}`);
    const cookie = answer.headers['set-cookie'][0].split(';')[0];
    this.staff = { Cookie: cookie, 'X-CSRF-Token': answer.body.csrf };
    return answer.body;
  }

  /** `want` with the session. */
  asStaff(status, method, path, { headers, ...options } = {}) {
    return this.want(status, method, path, { ...options, headers: { ...this.staff, ...headers } });
  }
}
