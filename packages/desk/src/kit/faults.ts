import { ProblemError } from '@y12355/client/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { cureOf } from './fault-cure.model.js';
import { placeOf, type Fault, type FaultPlace } from './fault-place.model.js';
import { f } from './faults.words.js';
import { i18n } from './words.js';

/** One fault in words. */
export interface FaultLine {
  /** The field by its label, and the cure. */
  words: string;
  /** What the service says, where the desk does not know the cure. */
  detail?: string;
}

/** What a form calls its fields. */
export interface FaultForm {
  /** Undefined for what the form has no label of. `path` is that of the service, from the outside in. */
  label: (path: readonly string[]) => string | undefined;
  /** Names of the files that were sent. */
  files?: readonly string[];
}

/** Every fault that the service named. */
export function faultLines(error: unknown, form: FaultForm): FaultLine[] {
  return linesOf(faultsIn(error), form);
}

/** Faults that stand in an answer, such as rows of a table that are left out. */
export function linesOf(faults: readonly Fault[], form: FaultForm): FaultLine[] {
  return faults.map((fault) => lineOf(fault, form));
}

/** A refusal without rows, such as one of the database, has its one fault in the detail. */
function faultsIn(error: unknown): readonly Fault[] {
  if (!(error instanceof ProblemError) || error.code !== 'bad-request') return [];
  return error.errors.length > 0 ? error.errors : [{ pointer: '', message: error.detail }];
}

function lineOf(fault: Fault, form: FaultForm): FaultLine {
  const place = placeOf(fault, form.files);
  const cure = cureOf(place.message);
  if (!cure) return { words: placed(place, form, f('general')), detail: side(place.message) };
  const words = f(cure.key, cure.params);
  return {
    words: placed(place, form, cure.found ? f('foundFirst', { found: cure.found, cure: words }) : words),
  };
}

function placed({ file, line, path, heading }: FaultPlace, form: FaultForm, cure: string): string {
  const [outer, index] = path;
  const inFile = outer === 'centers' && index !== undefined;
  const inside = inFile ? path.slice(2) : path;
  const field = inside.length > 0 ? (form.label(inside) ?? inside.join('.')) : undefined;
  let words = cure;
  if (field !== undefined) {
    words = heading ? f('inColumn', { field, heading, cure }) : f('inField', { field, cure });
  }
  if (inFile) words = f('inCenter', { number: Number(index) + 1, rest: words });
  if (line !== undefined && file) return f('inLine', { file, line, rest: words });
  return file ? f('inFile', { file, rest: words }) : words;
}

/** A sentence of the service in the desk's language, where it has both, parted by a slash. */
function side(message: string): string {
  const parts = message.split(' / ');
  return (i18n.language === 'en' ? parts.at(-1) : parts[0]) ?? message;
}

/** A row of a list by its number, with the field in it: `services`, `1`, `name`. */
export function rowLabel(rows: string, index: string, field: string | undefined): string {
  const number = Number(index) + 1;
  return field === undefined ? `${rows} ${number}` : f('inRow', { rows, number, field });
}

/** Why something came to nothing, told as soon as it is known; empty while nothing did. */
export function renderRefusal(words: string, lines: readonly FaultLine[]): TemplateResult {
  return html`<div role="alert">
    ${
      words
        ? html`<div class="note">
            <p>${words}</p>
            ${renderFaults(lines)}
          </div>`
        : nothing
    }
  </div>`;
}

/** The lines, for a note that says above them what happened. */
export function renderFaults(lines: readonly FaultLine[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<ul class="faults">
    ${lines.map(
      ({ words, detail }) =>
        html`<li>
          ${words}
          ${detail === undefined ? nothing : html`<span class="said" lang=${/[\u4e00-\u9fff]/.test(detail) ? nothing : 'en'}>${detail}</span>`}
        </li>`,
    )}
  </ul>`;
}
