import { cities, isWithin, secondLevel } from '@y12355/domain';
import type { StaffSession } from '@y12355/client/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { i18n } from '../kit/words.js';
import type { CenterForm, TextField } from './center-form.model.js';
import { withId } from './center-rows.model.js';
import { c } from './center.words.js';
import type { Faults } from './center-faults.model.js';
import { fieldName } from './changes.model.js';
import { renderChoice, renderField, renderTick, type FieldView } from './fields.js';

/** Parts of the entry's form but the rows: who and where, how to get there, whom for, checked when. */

export interface FormView {
  form: CenterForm;
  faults: Faults;
  session: StaffSession;
  /** Whether the center is not stored yet. */
  fresh: boolean;
  /** Today in China. */
  today: string;
  /** A function gets the form as it is then: two changes may come between two drawings. */
  write: (changes: Change) => void;
}

export type Change = Partial<CenterForm> | ((form: CenterForm) => Partial<CenterForm>);

const inParts: Partial<Record<TextField, string>> = {
  minAge: 'audience.minAge',
  maxAge: 'audience.maxAge',
};

function text(view: FormView, field: TextField, more: Partial<FieldView> = {}): TemplateResult {
  return renderField({
    place: field,
    label: fieldName(inParts[field] ?? field),
    value: view.form[field],
    faults: view.faults,
    write: (value) => view.write({ [field]: value }),
    ...more,
  });
}

/** Cities and what lies below them, as far as the account reaches; the present one in any case. */
function regions({ form, session }: FormView): [string, string][] {
  const mine = (adcode: string) => session.role === 'province' || isWithin(adcode, session.scope);
  const found = cities().flatMap((city): [string, string][] => {
    const cityName = i18n.language === 'en' ? (city.nameEn ?? city.name) : city.name;
    const below = secondLevel(city.adcode).map(({ adcode, name }): [string, string] => [
      adcode,
      `${cityName} ${name}`,
    ]);
    return [[city.adcode, cityName] as [string, string], ...below].filter(([adcode]) => mine(adcode));
  });
  return found.some(([adcode]) => adcode === form.region) ? found : [[form.region, form.region], ...found];
}

export function renderPlace(view: FormView): TemplateResult {
  const { form, write } = view;
  const kinds = ['city', 'county', 'town', 'school', 'partner'] as const;
  const words = {
    city: 'kindCity',
    county: 'kindCounty',
    town: 'kindTown',
    school: 'kindSchool',
    partner: 'kindPartner',
  } as const;
  return html`<fieldset class="part">
    <legend>${c('partPlace')}</legend>
    ${
      view.fresh
        ? text(view, 'id', {
            hint: c('idHint'),
            max: 40,
            write: (id) => write((now) => withId(now, id.trim().toLowerCase())),
          })
        : nothing
    }
    ${text(view, 'name', { max: 60 })}
    <div class="pair">
      ${renderChoice({
        place: 'kind',
        label: fieldName('kind'),
        value: form.kind,
        options: kinds.map((kind) => [kind, c(words[kind])] as const),
        choose: (kind) => write({ kind }),
      })}
      ${renderChoice({
        place: 'region',
        label: fieldName('region'),
        value: form.region,
        options: regions(view),
        choose: (region) => write({ region }),
      })}
    </div>
    ${text(view, 'areaName', { max: 40, hint: c('areaHint') })}
    ${text(view, 'address', { max: 120, lines: 2 })}
    <div class="three">
      ${text(view, 'lng', { label: c('lng'), max: 12 })} ${text(view, 'lat', { label: c('lat'), max: 12 })}
      ${renderChoice({
        place: 'crs',
        label: c('crs'),
        value: form.crs,
        options: (['gcj02', 'bd09', 'wgs84', 'cgcs2000'] as const).map((crs) => [crs, c(crs)] as const),
        choose: (crs) => write({ crs }),
      })}
    </div>
  </fieldset>`;
}

export function renderWay(view: FormView): TemplateResult {
  const { form, write } = view;
  return html`<fieldset class="part">
    <legend>${c('partWay')}</legend>
    ${text(view, 'phones', { lines: 2, hint: c('oneALine') })}
    ${renderTick('contactNeeded', c('contactNeeded'), form.contactNeeded, (contactNeeded) => write({ contactNeeded }))}
    ${text(view, 'transit', { lines: 2, max: 200 })}
    ${text(view, 'accessibility', { lines: 2, hint: c('oneALine') })}
    ${text(view, 'notice', { lines: 2, max: 200, hint: c('noticeHint') })}
  </fieldset>`;
}

export function renderAudience(view: FormView): TemplateResult {
  const { form, write } = view;
  return html`<fieldset class="part">
    <legend>${c('partAudience')}</legend>
    <div class="pair">
      ${text(view, 'minAge', { numeric: true, max: 3 })} ${text(view, 'maxAge', { numeric: true, max: 3 })}
    </div>
    ${renderChoice({
      place: 'visibility',
      label: fieldName('visibility'),
      value: form.visibility,
      options: [
        ['public', c('visiblePublic')],
        ['school', c('visibleSchool')],
      ],
      choose: (visibility) => write({ visibility }),
    })}
  </fieldset>`;
}

export function renderChecked(view: FormView): TemplateResult {
  const checked = view.form.verifiedOn === view.today;
  return html`<fieldset class="part">
    <legend>${c('partChecked')}</legend>
    <div class="checked">
      ${text(view, 'verifiedOn', { type: 'date' })}
      <button
        type="button"
        class="action outlined today"
        aria-pressed=${checked ? 'true' : 'false'}
        @click=${() => view.write({ verifiedOn: view.today })}
      >
        ${c('checkedToday')}
      </button>
    </div>
    ${text(view, 'source', { max: 200, hint: c('sourceHint') })}
  </fieldset>`;
}
