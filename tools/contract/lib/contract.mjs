/** What the published document says of an answer, and whether the answer keeps to it. */
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Refusals that any route may give before its own rules are asked. */
export const general = new Set([400, 404, 405, 413, 415, 422]);

/** Refusals of requests that no route sees: too slow, an unknown Expect, headers without end. */
export const unread = new Set([408, 417, 431]);

/**
 * @typedef {object} Operation
 * @property {string} name method and path, as printed
 * @property {string} method
 * @property {string} path with `{…}`
 * @property {object} document the operation's part of the document
 */

export class Contract {
  /** @param {object} document OpenAPI 3.1 */
  constructor(document) {
    this.document = document;
    this.ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
    addFormats.default(this.ajv);
    this.ajv.addVocabulary(['example', 'components', 'paths', 'openapi', 'info', 'webhooks']);
    this.ajv.addSchema({ ...document, $id: 'document' });
    this.validators = new Map();
    /** @type {Operation[]} */
    this.operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, part]) => ({
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        document: part,
        pattern: new RegExp(`^${path.replace(/\./g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
      })),
    );
  }

  /** The operation that a request goes to; HEAD is GET without a body. A fixed path comes before one with `{…}`. */
  operationOf(method, path) {
    const { pathname } = new URL(`http://127.0.0.1${path}`);
    const wanted = method === 'HEAD' ? 'GET' : method;
    const fits = this.operations.filter((one) => one.method === wanted && one.pattern.test(pathname));
    return fits.sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
  }

  /** Objects of answers that would let an unknown property pass: none may exist. */
  looseObjects() {
    const loose = [];
    const visit = (node, where) => {
      if (typeof node !== 'object' || node === null) return;
      if (node.type === 'object' && node.additionalProperties === undefined) loose.push(where);
      for (const [key, inner] of Object.entries(node)) visit(inner, `${where}/${key}`);
    };
    visit(this.document.components.schemas, '/components/schemas');
    for (const { name, document } of this.operations) visit(document.responses, name);
    return loose;
  }

  #validator(operation, status, type) {
    const escape = (text) => text.replace(/~/g, '~0').replace(/\//g, '~1');
    const method = operation.method.toLowerCase();
    const pointer = ['paths', operation.path, method, 'responses', String(status), 'content', type, 'schema'];
    const ref = `document#/${pointer.map((part) => encodeURIComponent(escape(part))).join('/')}`;
    return this.#compiled(ref);
  }

  #compiled(ref) {
    if (!this.validators.has(ref)) this.validators.set(ref, this.ajv.compile({ $ref: ref }));
    return this.validators.get(ref);
  }

  #schemaFaults(validate, text) {
    let body;
    try {
      body = JSON.parse(text);
    } catch {
      return ['the body is no JSON'];
    }
    if (validate(body)) return [];
    return validate.errors.map(
      ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
    );
  }

  /** Faults of a refusal, of whatever address: its type, its schema, and the line in it. */
  refusalFaults({ status, headers, text }) {
    const type = mediaType(headers);
    if (type !== 'application/problem+json') return [`Content-Type ${type || 'missing'}, not a problem`];
    const faults = this.#schemaFaults(this.#compiled('document#/components/schemas/Problem'), text);
    if (faults.length > 0) return faults;
    const body = JSON.parse(text);
    if (body.status !== status) faults.push(`/status is ${body.status}`);
    if (body.help.phone !== '12355') faults.push(`/help/phone is ${body.help.phone}`);
    return faults;
  }

  /**
   * What is wrong with an answer of an operation.
   *
   * @param {Operation} operation
   * @param {string} method as it was sent: HEAD has no body
   * @returns {string[]} empty where all is well
   */
  faults(operation, method, answer) {
    const { status, headers, text } = answer;
    const documented = operation.document.responses[status];
    const faults = [];
    if (status >= 500 && !documented) faults.push(`${status}: the server failed: ${text.slice(0, 300)}`);
    else if (!documented && !general.has(status) && !unread.has(status))
      faults.push(`${status} is not in the document`);
    if (method === 'HEAD') return faults;
    if (status >= 400) faults.push(...this.refusalFaults(answer));
    if (!documented) return faults;
    const types = Object.keys(documented.content ?? {});
    const type = mediaType(headers);
    if (types.length === 0) {
      if (text !== '') faults.push(`${status} has a body, the document says none`);
    } else if (!types.includes(type)) {
      faults.push(`${status} is ${type || 'without Content-Type'}, the document says ${types.join(', ')}`);
    } else if (/[/+]json$/.test(type)) {
      faults.push(...this.#schemaFaults(this.#validator(operation, status, type), text));
    }
    return faults;
  }
}

function mediaType(headers) {
  return (headers['content-type'] ?? '').split(';')[0].trim();
}
