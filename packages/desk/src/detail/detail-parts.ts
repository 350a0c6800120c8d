import type { Slot } from '@y12355/client';
import type { StaffBooking } from '@y12355/client/staff';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskContext } from '../kit/context.js';
import { slotWords } from '../kit/time-words.js';
import { t, tell, type Key } from '../kit/words.js';
import { freeSeats } from '../queue/queue.model.js';
import type { PickEvent } from '../slots/slot-picker.js';
import type { Action } from './detail.model.js';
import type { Draft, FormKind } from './draft.js';
import { renderDuty } from './duty.js';
import { renderReasonForm } from './reason-form.js';
import { readyReasons } from './reasons.js';
import type { Step } from './steps.js';

/** Pieces of the detail: seats, what can be done, and the form that stands open. */

export function renderSeats(booking: StaffBooking): TemplateResult {
  const count = freeSeats(booking);
  return html`<p class="note seats">
    ${count > 0 ? tell('seatsFree', booking.alias, { count }) : tell('seatsNone', booking.alias)}
  </p>`;
}

const words: Record<Action, Key> = {
  approve: 'approve',
  complete: 'complete',
  'no-show': 'noShowOne',
  reschedule: 'reschedule',
  transfer: 'transfer',
  decline: 'declineOpen',
  cancel: 'cancelOpen',
};

/** One clear action at most; moving it somewhere is beside, taking it away is a link. */
export function renderActions(
  actions: readonly Action[],
  busy: Step['kind'] | undefined,
  act: (action: Action, event: MouseEvent) => void,
): unknown {
  const button = (action: Action, look: string) =>
    html`<button
      type="button"
      class="${look} ${action}"
      aria-busy=${busy === action ? 'true' : nothing}
      @click=${(event: MouseEvent) => act(action, event)}
    >
      ${busy === action ? html`<span class="dots"></span>${t('sending')}` : t(words[action])}
    </button>`;
  const of = (...kinds: Action[]) => actions.filter((action) => kinds.includes(action));
  const beside = of('no-show', 'reschedule', 'transfer');
  return html`${of('approve', 'complete').map((action) => button(action, 'action wide'))}
  ${beside.length > 0 ? html`<div class="beside">${beside.map((action) => button(action, 'action outlined'))}</div>` : nothing}
  ${of('decline', 'cancel').map((action) => button(action, 'link tap'))}`;
}

export interface FormView {
  form: FormKind;
  draft: Draft;
  desk: DeskContext;
  booking: StaffBooking;
  missing: boolean;
  busy: boolean;
  /** Free times beside one that was just taken; undefined while none was. */
  alternatives: readonly Slot[] | undefined;
  write: (changes: Partial<Draft>) => void;
  submitReason: (event: Event) => void;
  send: (step: Step) => void;
  close: () => void;
}

export function renderForm(view: FormView): TemplateResult {
  if (view.form === 'reschedule') return renderReschedule(view);
  if (view.form === 'transfer') return renderTransfer(view);
  return renderReason(view, view.form);
}

function renderReason(view: FormView, form: 'decline' | 'cancel'): TemplateResult {
  const { alias } = view.booking;
  const decline = form === 'decline';
  return renderReasonForm(
    {
      title: t(decline ? 'declineTitle' : 'cancelTitle'),
      hint: tell('declineHint', alias),
      cure: tell('declineMissing', alias),
      send: t(decline ? 'declineSend' : 'cancelSend'),
      close: decline ? 'declineClose' : 'cancelClose',
      text: view.draft.reason,
      templates: readyReasons(form, view.desk.session),
      missing: view.missing,
      busy: view.busy,
      write: (reason) => view.write({ reason }),
      submit: view.submitReason,
      cancel: view.close,
    },
    renderDuty(view.desk.session),
  );
}

/** A time that was just taken, and what is free beside it. */
export function renderAlternatives(
  alternatives: readonly Slot[] | undefined,
  pick: (slot: Slot) => void,
): TemplateResult {
  return html`<div role="alert">
    ${
      alternatives
        ? html`<div class="note">
            <p>${t(alternatives.length > 0 ? 'slotTaken' : 'slotTakenNone')}</p>
            <div class="others">
              ${alternatives.map(
                (slot) =>
                  html`<button type="button" class="chip" @click=${() => pick(slot)}>
                    ${slotWords(t, slot.start)}
                  </button>`,
              )}
            </div>
          </div>`
        : nothing
    }
  </div>`;
}

function renderReschedule(view: FormView): TemplateResult {
  const { booking, draft, desk, busy } = view;
  const { slot } = draft;
  const pick = (chosen: Slot) => view.write({ slot: chosen });
  return html`<form
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      if (slot) view.send({ kind: 'reschedule', slot });
    }}
  >
    <h3 tabindex="-1">${t('rescheduleTitle')}</h3>
    <p class="small soft">${tell('rescheduleHint', booking.alias)}</p>
    ${renderAlternatives(view.alternatives, pick)}
    <desk-slot-picker
      .source=${desk.open}
      .horizonDays=${desk.operator?.booking.horizonDays}
      .service=${booking.service.id}
      .wanted=${booking.start.slice(0, 10)}
      .own=${booking.start}
      .picked=${slot?.id}
      @desk-pick=${(event: PickEvent) => pick(event.slot)}
    ></desk-slot-picker>
    <button
      class="action wide send"
      aria-disabled=${slot ? nothing : 'true'}
      aria-busy=${busy ? 'true' : nothing}
    >
      ${
        busy
          ? html`<span class="dots"></span>${t('sending')}`
          : slot
            ? t('rescheduleSend', { time: slotWords(t, slot.start) })
            : t('pickTime')
      }
    </button>
    <button type="button" class="link tap close" @click=${view.close}>${t('rescheduleClose')}</button>
  </form>`;
}

function renderTransfer(view: FormView): TemplateResult {
  return html`<desk-transfer
    .desk=${view.desk}
    .booking=${view.booking}
    .draft=${view.draft.transfer}
    .alternatives=${view.alternatives}
    .busy=${view.busy}
    .write=${(transfer: Draft['transfer']) => view.write({ transfer })}
    .send=${view.send}
    .close=${view.close}
  ></desk-transfer>`;
}
