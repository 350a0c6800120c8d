import type { AgeBand, Consent, Topic } from '@y12355/client';
import { icon } from '@y12355/core';
import { phoneFault } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ageWords, topicWords } from '../kit/person-words.js';
import { spoken, t } from '../kit/words.js';
import type { WalkInDraft } from './walk-in-draft.js';
import { allows, askedConsents, isNeeded, type WalkInFault } from './walk-in.model.js';
import { c } from './walk-in.words.js';

export interface PersonView {
  draft: WalkInDraft;
  consents: readonly Consent[];
  missing: readonly WalkInFault[];
  write: (changes: Partial<WalkInDraft>) => void;
}

const ages: readonly AgeBand[] = ['under14', '14-17', '18plus'];
const topics: readonly Topic[] = ['study', 'family', 'friends', 'mood', 'unsure'];
const labels = {
  alias: 'alias',
  phone: 'phone',
  guardianPhone: 'guardianPhone',
  topic: 'topic',
  note: 'note',
  consents: 'consents',
} as const;
type Asked = 'alias' | 'ageBand' | 'phone' | 'guardianPhone';

/** What to do about a field. */
function cureOf(field: Asked, draft: WalkInDraft): string {
  if (field === 'alias') return c('aliasMissing');
  if (field === 'ageBand') return c('ageMissing');
  if (field === 'guardianPhone' && draft.guardianPhone.trim() === '') return c('guardianMissing');
  const fault = phoneFault(draft[field]);
  if (!fault || fault.kind === 'other') return c('phoneOther');
  return c(fault.kind === 'short' ? 'phoneShort' : 'phoneLong', { count: fault.count });
}

/** What the form calls a field of a walk-in. */
export function personLabel([field = '']: readonly string[]): string | undefined {
  if (field === 'ageBand') return t('rowAge');
  if (field === 'slot') return c('slots');
  return Object.hasOwn(labels, field) ? c(labels[field as keyof typeof labels]) : undefined;
}

function renderCure({ missing, draft }: PersonView, field: Asked): unknown {
  return missing.includes(field)
    ? html`<p class="mistake" id="${field}-mistake">${icon('warn')}<span>${cureOf(field, draft)}</span></p>`
    : nothing;
}

function renderText(
  view: PersonView,
  field: 'alias' | 'phone' | 'guardianPhone',
  label: string,
  more: { max: number; type: string },
): TemplateResult {
  const wrong = view.missing.includes(field);
  return html`<label for=${field}>${label}</label>
    <input
      class="field"
      id=${field}
      type=${more.type}
      autocomplete="off"
      maxlength=${more.max}
      aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby=${wrong ? `${field}-mistake` : nothing}
      .value=${live(view.draft[field])}
      @input=${(event: Event) => view.write({ [field]: (event.target as HTMLInputElement).value })}
    />
    ${renderCure(view, field)}`;
}

/** Who came, in as few words as a visit needs; what has no consent is not asked for. */
export function renderPerson(view: PersonView): TemplateResult {
  const { draft, consents, write } = view;
  const may = (field: 'phone' | 'topic' | 'note') => allows(field, consents, draft);
  return html`${renderText(view, 'alias', c('alias'), { max: 20, type: 'text' })}
    <fieldset>
      <legend>${t('rowAge')}</legend>
      ${renderCure(view, 'ageBand')}
      <div class="choices">
        ${ages.map(
          (ageBand) =>
            html`<label class="choice">
              <input
                type="radio"
                name="age"
                aria-invalid=${view.missing.includes('ageBand') ? 'true' : nothing}
                .checked=${live(draft.ageBand === ageBand)}
                @change=${() => write({ ageBand })}
              />
              <span>${ageWords(t, { ageBand })}</span>
            </label>`,
        )}
      </div>
    </fieldset>
    ${renderConsents(view)}
    ${may('phone') ? renderText(view, 'phone', c('phone'), { max: 20, type: 'tel' }) : nothing}
    ${draft.ageBand === 'under14' ? renderText(view, 'guardianPhone', c('guardianPhone'), { max: 20, type: 'tel' }) : nothing}
    ${
      may('topic')
        ? html`<label for="topic">${c('topic')}</label>
            <select
              class="field"
              id="topic"
              @change=${(event: Event) =>
                write({
                  topic: ((event.target as HTMLSelectElement).value || undefined) as Topic | undefined,
                })}
            >
              <option value="" .selected=${!draft.topic}>${c('topicNone')}</option>
              ${topics.map(
                (topic) =>
                  html`<option value=${topic} .selected=${topic === draft.topic}>
                    ${topicWords(t, { topic })}
                  </option>`,
              )}
            </select>`
        : nothing
    }
    ${
      may('note')
        ? html`<label for="note">${c('note')}</label>
            <textarea
              class="field"
              id="note"
              rows="2"
              maxlength="200"
              .value=${live(draft.note)}
              @input=${(event: Event) => write({ note: (event.target as HTMLTextAreaElement).value })}
            ></textarea>`
        : nothing
    }`;
}

function renderConsents({ draft, consents, missing, write }: PersonView): unknown {
  const asked = askedConsents(consents, draft.ageBand);
  if (asked.length === 0) return nothing;
  return html`<fieldset>
    <legend>${c('consents')}</legend>
    <p class="small soft">${c('consentsHint')}</p>
    ${asked.map((consent) => {
      const { id, text } = consent;
      const wrong = missing.includes(`consent-${id}`);
      return html`<label class="tick">
          <input
            type="checkbox"
            data-consent=${id}
            aria-invalid=${wrong ? 'true' : nothing}
            .checked=${live(draft.consents.has(id))}
            @change=${() => {
              const ticked = new Set(draft.consents);
              if (!ticked.delete(id)) ticked.add(id);
              write({ consents: ticked });
            }}
          />
          <span>
            ${spoken(text)}
            <span class="small soft">${c(isNeeded(consent, draft.ageBand) ? 'needed' : 'optional')}</span>
          </span>
        </label>
        ${wrong ? html`<p class="mistake">${icon('warn')}<span>${c('consentMissing')}</span></p>` : nothing}`;
    })}
  </fieldset>`;
}
