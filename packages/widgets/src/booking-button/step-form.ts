import { html, nothing, type TemplateResult } from 'lit';
import type { AgeBand, Topic } from '@y12355/client';
import { consentBox } from './consents.js';
import { chips, choice, textField } from './fields.js';
import type { Flow, Step, Word } from './flow.js';
import {
  ageBands,
  aliasMax,
  allMistakes,
  askedConsents,
  isAsked,
  liveMistakes,
  topics,
  type FormValues,
  type Mistakes,
  type Place,
} from './form.model.js';
import { action, doorWay } from './parts.js';
import { whenText } from './when.model.js';

/** Id of the element that a place's mistake sends the focus to. */
export function placeId(place: Place | 'topic'): string {
  return `f-${place.replace(' ', '-')}`;
}

/** Step 2: as little as the law asks for, and how to be reached, if at all. */
export class FormStep implements Step {
  readonly number = 2;
  /**
   * After the first try to go on, mistakes follow every key. Not when a field is left: a sentence that
   * appears then would push away what the finger is about to press.
   */
  #tried = false;
  /** What the service refused, until it is changed. */
  #refused: Mistakes = {};
  #phoneDropped = false;

  constructor(private readonly flow: Flow) {}

  title(): string {
    return this.flow.t('formTitle');
  }

  /** Shows what the service refused beside its field. */
  refuse(mistakes: Mistakes): void {
    this.#refused = mistakes;
    this.flow.go('form', (Object.keys(mistakes) as Place[])[0]);
  }

  /** The texts of the consents are newer than those that were ticked. */
  consentsChanged(): void {
    const { flow } = this;
    const asked = askedConsents(flow.operator?.consents ?? [], flow.form.ageBand);
    this.#set({ ticked: [] });
    const needed = asked.filter(({ required }) => required);
    this.refuse(Object.fromEntries(needed.map(({ id }) => [`consent ${id}`, { kind: 'other' }])));
  }

  #set(values: Partial<FormValues>, ...places: Place[]): void {
    this.flow.form = { ...this.flow.form, ...values };
    if (places.length > 0) {
      const rest = Object.entries(this.#refused).filter(([place]) => !places.includes(place as Place));
      this.#refused = Object.fromEntries(rest);
    }
    this.flow.requestUpdate();
  }

  #mistakes(): Mistakes {
    const { form, operator } = this.flow;
    return {
      ...(this.#tried ? allMistakes(form, operator?.consents ?? []) : liveMistakes(form)),
      ...this.#refused,
    };
  }

  submit(): void {
    this.#tried = true;
    const places = Object.keys(this.#mistakes()) as Place[];
    this.flow.requestUpdate();
    const first = places.sort((a, b) => order(a) - order(b))[0];
    if (first) this.flow.focusOn(`#${placeId(first)}`);
    else this.flow.go('review');
  }

  body(): unknown {
    const { t, form, operator, slot, service, center } = this.flow;
    const consents = operator?.consents ?? [];
    const mistakes = this.#mistakes();
    return html`<div class="chosen">
        <p class="number">${slot ? whenText(slot.start, this.flow.language) : nothing}</p>
        <p class="small soft">${center?.name}${this.flow.language === 'en' ? ', ' : '，'}${service?.name}</p>
        <p class="small soft">
          ${t('seat')}
          <button type="button" class="link" @click=${() => this.flow.go('time')}>${t('otherTime')}</button>
        </p>
      </div>
      ${
        isAsked('topic', consents)
          ? chips({
              id: 'f-topic',
              label: t('topic'),
              hint: t('optional'),
              options: topics.map((value) => ({ value, text: t(value) })),
              chosen: form.topic,
              pick: (value) => this.#set({ topic: value as Topic | undefined }),
            })
          : nothing
      }
      ${textField({
        id: 'f-alias',
        label: t('alias'),
        hint: t('aliasHint'),
        value: form.alias,
        max: aliasMax,
        mistake: this.#sentence('alias', mistakes),
        input: (alias) => this.#set({ alias }, 'alias'),
      })}
      ${this.#phone(mistakes)}
      ${choice({
        id: 'f-ageBand',
        label: t('age'),
        options: ageBands.map((value) => ({ value, text: t(value) })),
        chosen: form.ageBand,
        mistake: this.#sentence('ageBand', mistakes),
        pick: (value) => this.#set({ ageBand: value as AgeBand }, 'ageBand'),
      })}
      ${form.ageBand === 'under14' ? this.#guardian(mistakes) : nothing}
      ${textField({
        id: 'f-note',
        kind: 'note',
        label: t('note'),
        hint: t('noteHint'),
        value: form.note,
        mistake: this.#sentence('note', mistakes),
        input: (note) => this.#set({ note }, 'note'),
        after: html`<p class="small soft count">${t('count', { count: form.note.trim().length })}</p>`,
      })}
      ${askedConsents(consents, form.ageBand).map((consent) =>
        consentBox(this.flow, consent, mistakes[`consent ${consent.id}`], (on) =>
          this.#set(
            { ticked: [...form.ticked.filter((id) => id !== consent.id), ...(on ? [consent.id] : [])] },
            `consent ${consent.id}`,
          ),
        ),
      )}`;
  }

  #phone(mistakes: Mistakes): TemplateResult {
    const { t, form } = this.flow;
    const drop = () => {
      this.#phoneDropped = true;
      this.#set({ phone: '' }, 'phone');
      this.flow.focusOn('#f-phone');
    };
    return textField({
      id: 'f-phone',
      kind: 'tel',
      label: t('phone'),
      hint: t('phoneHint'),
      value: form.phone,
      mistake: this.#sentence('phone', mistakes),
      input: (phone) => this.#set({ phone }, 'phone'),
      after: form.phone
        ? html`<p class="small">
            <button type="button" class="link" id="no-phone" @click=${drop}>${t('noPhone')}</button>
          </p>`
        : html`<p class="small soft" role="status">${this.#phoneDropped ? t('phoneLeft') : nothing}</p>`,
    });
  }

  /** Under 14: an adult's phone, or the line and the open door instead. Help is never blocked. */
  #guardian(mistakes: Mistakes): TemplateResult {
    const { t, form } = this.flow;
    return html`${textField({
      id: 'f-guardianPhone',
      kind: 'tel',
      label: t('guardianPhone'),
      hint: t('guardianHint'),
      value: form.guardianPhone,
      mistake: this.#sentence('guardianPhone', mistakes),
      input: (guardianPhone) => this.#set({ guardianPhone }, 'guardianPhone'),
    })}
    ${doorWay(this.flow)}`;
  }

  #sentence(place: Exclude<Place, `consent ${string}`>, mistakes: Mistakes): string | undefined {
    const mistake = mistakes[place];
    if (!mistake) return undefined;
    return this.flow.t(`${place}-${mistake.kind}` as Word, { count: mistake.count ?? 0 });
  }

  foot(): unknown {
    return action(this.flow.t('review'));
  }
}

/** Places from top to bottom; consents come last, as they are listed. */
function order(place: Place): number {
  const at = ['alias', 'phone', 'ageBand', 'guardianPhone', 'note'].indexOf(place);
  return at < 0 ? 9 : at;
}
