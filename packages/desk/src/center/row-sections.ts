import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../kit/words.js';
import type { ExceptionRow, RuleRow, ServiceRow } from './center-form.model.js';
import { addException, addRule, addService, changeRow, dropRow } from './center-rows.model.js';
import { c } from './center.words.js';
import { fieldName } from './changes.model.js';
import { renderChoice, renderDrop, renderField, renderTick } from './fields.js';
import type { FormView } from './sections.js';

/** Rows of the entry's form: services, weekly hours, single days. */

const kinds = [
  ['psychological', 'servicePsychological'],
  ['legal', 'serviceLegal'],
  ['social-work', 'serviceSocialWork'],
  ['other', 'serviceOther'],
] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

function renderAdd(words: string, add: () => void): TemplateResult {
  return html`<button type="button" class="link tap add" @click=${add}>${words}</button>`;
}

export function renderServices(view: FormView): TemplateResult {
  const { form, faults, write } = view;
  const change = (row: ServiceRow, changes: Partial<ServiceRow>) =>
    write((now) => ({ services: changeRow(now.services, row.key, changes) }));
  return html`<fieldset class="part services">
    <legend>${c('partServices')}</legend>
    ${repeat(
      form.services,
      ({ key }) => key,
      (row, index) => {
        const place = (field: string) => `services.${row.key}.${field}`;
        return html`<div
          class="row-of"
          role="group"
          aria-label=${c('serviceOf', { number: index + 1, name: row.name })}
        >
          <div class="wide-one">
            ${renderField({
              place: place('name'),
              label: c('serviceName'),
              value: row.name,
              faults,
              max: 30,
              write: (name) => change(row, { name }),
            })}
            ${renderDrop(c('drop', { what: row.name || c('serviceName') }), () =>
              write((now) => ({ services: dropRow(now.services, row.key) })),
            )}
          </div>
          <div class="three">
            ${renderChoice({
              place: place('kind'),
              label: c('serviceKind'),
              value: row.kind,
              options: kinds.map(([kind, words]) => [kind, c(words)] as const),
              choose: (kind) => change(row, { kind }),
            })}
            ${renderField({
              place: place('slotMinutes'),
              label: c('minutes'),
              value: row.slotMinutes,
              faults,
              max: 3,
              numeric: true,
              write: (slotMinutes) => change(row, { slotMinutes }),
            })}
            ${renderField({
              place: place('capacity'),
              label: c('seats'),
              value: row.capacity,
              faults,
              max: 3,
              numeric: true,
              write: (capacity) => change(row, { capacity }),
            })}
          </div>
          ${renderTick(place('bookable'), c('bookable'), row.bookable, (bookable) => change(row, { bookable }))}
        </div>`;
      },
    )}
    ${renderAdd(c('addService'), () => write((now) => ({ services: addService(now) })))}
  </fieldset>`;
}

export function renderRules(view: FormView): TemplateResult {
  const { form, write } = view;
  return html`<fieldset class="part rules">
    <legend>${fieldName('hours')}</legend>
    <p class="small soft">${c('hoursHint')}</p>
    ${repeat(
      form.rules,
      ({ key }) => key,
      (row) => renderRule(view, row),
    )}
    ${renderAdd(c('addRule'), () => write((now) => ({ rules: addRule(now.rules) })))}
    <div class="pair">
      ${renderChoice({
        place: 'holidayPolicy',
        label: fieldName('hours.holidayPolicy'),
        value: form.holidayPolicy,
        options: [
          ['closed', c('holidaysClosed')],
          ['own', c('holidaysOwn')],
          ['normal', c('holidaysNormal')],
        ],
        choose: (holidayPolicy) => write({ holidayPolicy }),
      })}
      ${renderChoice({
        place: 'makeupPolicy',
        label: fieldName('hours.makeupPolicy'),
        value: form.makeupPolicy,
        options: [
          ['as-weekday', c('makeupAsWeekday')],
          ['closed', c('makeupClosed')],
        ],
        choose: (makeupPolicy) => write({ makeupPolicy }),
      })}
    </div>
  </fieldset>`;
}

function renderRule({ faults, write }: FormView, row: RuleRow): TemplateResult {
  const place = (field: string) => `rules.${row.key}.${field}`;
  const change = (changes: Partial<RuleRow>) =>
    write((now) => ({ rules: changeRow(now.rules, row.key, changes) }));
  const day = t(`weekday${row.weekday}`);
  const time = (field: 'start' | 'end', label: string) =>
    renderField({
      place: place(field),
      label: c('timeOf', { day, what: label }),
      quiet: true,
      value: row[field],
      faults,
      max: 5,
      numeric: true,
      write: (text) => change({ [field]: text }),
    });
  const date = (field: 'validFrom' | 'validTo', label: string) =>
    renderField({
      place: place(field),
      label,
      type: 'date',
      value: row[field],
      faults,
      write: (text) => change({ [field]: text }),
    });
  return html`<div class="rule" role="group" aria-label=${c('spanOf', { day })}>
    <div class="span-of">
      ${renderChoice({
        place: place('weekday'),
        label: c('weekday'),
        quiet: true,
        value: String(row.weekday),
        options: weekdays.map((weekday) => [String(weekday), t(`weekday${weekday}`)] as const),
        choose: (weekday) => change({ weekday: Number(weekday) as RuleRow['weekday'] }),
      })}
      ${time('start', c('from'))}<span class="dash" aria-hidden="true">–</span>${time('end', c('to'))}
      ${renderDrop(c('drop', { what: day }), () => write((now) => ({ rules: dropRow(now.rules, row.key) })))}
    </div>
    ${
      row.dated
        ? html`<div class="pair">${date('validFrom', c('validFrom'))} ${date('validTo', c('validTo'))}</div>`
        : nothing
    }
    <button
      type="button"
      class="link tap small"
      aria-expanded=${row.dated ? 'true' : 'false'}
      @click=${() => change({ dated: !row.dated })}
    >
      ${c(row.dated ? 'undated' : 'dated')}
    </button>
  </div>`;
}

export function renderExceptions(view: FormView): TemplateResult {
  const { form, write, today } = view;
  return html`<fieldset class="part exceptions">
    <legend>${fieldName('hours.exceptions')}</legend>
    <p class="small soft">${c('exceptionsHint')}</p>
    ${repeat(
      form.exceptions,
      ({ key }) => key,
      (row) => renderException(view, row),
    )}
    ${renderAdd(c('addException'), () => write((now) => ({ exceptions: addException(now.exceptions, today) })))}
  </fieldset>`;
}

function renderException({ faults, write }: FormView, row: ExceptionRow): TemplateResult {
  const place = (field: string) => `exceptions.${row.key}.${field}`;
  const change = (changes: Partial<ExceptionRow>) =>
    write((now) => ({ exceptions: changeRow(now.exceptions, row.key, changes) }));
  const text = (field: 'date' | 'start' | 'end' | 'reason', label: string, more: object = {}) =>
    renderField({
      place: place(field),
      label,
      value: row[field],
      faults,
      write: (value) => change({ [field]: value }),
      ...more,
    });
  return html`<div class="row-of" role="group" aria-label=${c('exceptionOf', { date: row.date })}>
    <div class="wide-one">
      ${text('date', c('date'), { type: 'date' })}
      ${renderDrop(c('drop', { what: row.date }), () => write((now) => ({ exceptions: dropRow(now.exceptions, row.key) })))}
    </div>
    ${renderTick(place('closed'), c('closedAllDay'), row.closed, (closed) => change({ closed }))}
    ${
      row.closed
        ? nothing
        : html`<div class="pair">
            ${text('start', c('from'), { max: 5, numeric: true })}
            ${text('end', c('to'), { max: 5, numeric: true })}
          </div>`
    }
    ${text('reason', c('reason'), { max: 60 })}
  </div>`;
}
