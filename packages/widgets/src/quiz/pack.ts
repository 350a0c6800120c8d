import { now, warnOnce } from '@y12355/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { newAbort } from '../abort.js';
import { inPage } from '../in-page.js';
import { sha256Of } from './checksum.js';
import type { Trouble } from './fault.js';
import type { Form } from './form.js';
import { packState, readManifest } from './pack-state.js';
import { loadForm, MOST_BYTES } from './read.js';

/** A quiz that may be shown. */
export interface OpenPack {
  id: string;
  form: Form;
  /** It can be tried here, and stays closed in production. */
  trial: boolean;
}

const TIMEOUT = 8000;
/** Faults that are told one by one; a file of another kind may have thousands. */
const MOST_TOLD = 20;

/** Loads a quiz and its manifest, once. Never throws; its host is updated when something changed. */
export class PackLoader implements ReactiveController {
  pack: OpenPack | undefined;
  /** What a visitor is told; `offline` and `failed` may be tried again. */
  trouble: Trouble | 'offline' | 'failed' | undefined;
  #src: string | undefined;
  #flight: Partial<AbortController> | undefined;

  /** @param inProduction where a quiz without a reviewer stays closed; asked for such a quiz only */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly inProduction: () => Promise<boolean>,
  ) {
    host.addController(this);
  }

  /** True while a failed load is tried again. */
  get retrying(): boolean {
    return this.trouble !== undefined && this.#flight !== undefined;
  }

  /**
   * Makes sure that a quiz is there or on its way. Cheap when nothing changed.
   *
   * @param src in full; undefined for none
   * @returns whether it set out just now
   */
  ask(src: string | undefined): boolean {
    if (src !== this.#src) {
      this.hostDisconnected();
      this.#src = src;
      this.pack = this.trouble = undefined;
    }
    if (!src || this.pack || this.trouble || this.#flight || !this.host.isConnected) return false;
    void this.#load(src);
    return true;
  }

  /** Asks again. */
  retry(): void {
    if (this.#src && !this.#flight) void this.#load(this.#src);
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#flight?.abort?.();
    this.#flight = undefined;
  }

  async #load(src: string): Promise<void> {
    const flight = newAbort();
    this.#flight = flight;
    const told: string[] = [];
    let pack: OpenPack | undefined;
    let trouble: PackLoader['trouble'];
    try {
      const both = [src, manifestOf(src)];
      const [file, beside] = await Promise.all(both.map((one) => get(one, flight)));
      if (flight !== this.#flight) return;
      if (!file) {
        told.push(`there is no file at ${src}: set src to the address of a FHIR Questionnaire`);
        trouble = 'trouble';
      } else if (file.byteLength > MOST_BYTES) {
        told.push(`${src} has ${file.byteLength} bytes, ${MOST_BYTES} are the most: make several of it`);
        trouble = 'trouble';
      } else ({ pack, trouble } = await this.#check(file, beside, told));
    } catch (error) {
      trouble = navigator.onLine === false ? 'offline' : 'failed';
      told.push(`no quiz from ${src}: ${String(error)}`);
    }
    if (flight !== this.#flight) return;
    this.#flight = undefined;
    this.pack = pack;
    this.trouble = trouble;
    for (const line of told) warnOnce(`<${this.host.localName}>: ${line}`);
    this.host.requestUpdate();
  }

  /** What a quiz says is read only where its manifest lets it be shown. */
  async #check(
    file: ArrayBuffer,
    beside: ArrayBuffer | undefined,
    told: string[],
  ): Promise<Pick<PackLoader, 'pack' | 'trouble'>> {
    const { manifest, faults } = readManifest(beside && parsed(beside));
    if (beside && faults.length > 0)
      told.push(`these fields of its manifest are wrong: ${faults.join(', ')}`);
    const sum = await sha256Of(file);
    let state = packState(manifest, sum, now(), false);
    const trial = state.state === 'open' && manifest?.reviewer === null;
    if (trial && (await this.inProduction())) state = packState(manifest, sum, now(), true);
    if (trial || state.visitor) told.push(state.told);
    if (state.visitor || !manifest) return { pack: undefined, trouble: state.visitor };
    const { form, faults: wrong, visitor } = await loadForm(text(file));
    if (form) return { pack: { id: manifest.pack, form, trial }, trouble: undefined };
    const { tellAll } = await import('./author.js');
    const folder = packsFolder(import.meta.url, document.baseURI);
    told.push(...(await tellAll(wrong.slice(0, MOST_TOLD), folder)));
    if (wrong.length > MOST_TOLD)
      told.push(`${wrong.length - MOST_TOLD} more: npm exec --no -- y12355-quiz check FILE`);
    return { pack: undefined, trouble: visitor };
  }
}

/** `<id>.manifest.json` beside `<id>.json`. */
export function manifestOf(src: string): string {
  const url = new URL(src);
  url.pathname = url.pathname.replace(/(\.json)?$/, '.manifest.json');
  return url.href;
}

/**
 * The folder of quizzes in a build, seen from the script that asks: beside the files of all elements, one up from
 * those of one.
 *
 * @param script its address, where it has one
 */
export function packsFolder(script: string | undefined, page: string): string {
  const folder = new URL('.', script ?? page).href;
  return `${folder.replace(/\/(modules|chunks|widgets|quiz)\/$/, '/')}packs/`;
}

/** What is no address is said when it cannot be fetched. */
export function inFull(src: string): string {
  try {
    return new URL(src, document.baseURI).href;
  } catch {
    return src;
  }
}

const text = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);

function parsed(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(text(bytes).replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** From the page that carries the file, else from where it lies. Undefined where there is no such file. */
async function get(address: string, flight: Partial<AbortController>): Promise<ArrayBuffer | undefined> {
  const held = inPage(address);
  if (held !== undefined) return new TextEncoder().encode(held).buffer as ArrayBuffer;
  const read = async () => {
    const answer = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'same-origin',
      ...(flight.signal && { signal: flight.signal }),
    });
    if (answer.status === 404 || answer.status === 410) return undefined;
    if (!answer.ok) throw new TypeError(`status ${answer.status}`);
    // What says that it is far too large is not fetched to its end.
    if (Number(answer.headers.get('content-length')) <= MOST_BYTES) return answer.arrayBuffer();
    void answer.body?.cancel();
    return new ArrayBuffer(MOST_BYTES + 1);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TypeError(`no answer within ${TIMEOUT} ms`)), TIMEOUT);
  });
  try {
    return await Promise.race([read(), late]);
  } finally {
    clearTimeout(timer);
  }
}
