import type { Consent } from '@y12355/client';
import type { StaffBooking, StaffContact } from '@y12355/client/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { ageWords, topicWords } from '../kit/person-words.js';
import { momentWords } from '../kit/time-words.js';
import { spoken, t, type Key } from '../kit/words.js';

export interface ContactView {
  hasPhone: boolean;
  hasGuardianPhone: boolean;
  /** The contact in clear, while it is shown. */
  contact: StaffContact | undefined;
  /** Whether the contact is being fetched. */
  busy: boolean;
  toggle: () => void;
}

export interface FactsView extends Omit<ContactView, 'hasPhone' | 'hasGuardianPhone'> {
  booking: StaffBooking;
  consents: readonly Consent[];
  withCenter: boolean;
  /** What stands below a note that somebody reads. */
  besideNote: unknown;
}

export function renderFact(label: Key, value: unknown): TemplateResult {
  return html`<div class="fact">
    <dt>${t(label)}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** The operator's own sentence when this very version is still in use, else its id. */
function consentText(consents: readonly Consent[], id: string, version: string): string {
  const text = consents.find((consent) => consent.id === id && consent.version === version)?.text;
  return text ? spoken(text) : id;
}

function renderPhone(present: boolean, phone: string | undefined): TemplateResult {
  if (!present) return html`<span>${t('phoneNone')}</span>`;
  return phone
    ? html`<b class="number phone">${phone}</b>`
    : html`<span class="nowrap phone">${t('phoneHidden')}</span>`;
}

/** The contact stays encrypted until somebody asks for it, which is logged. */
export function renderContact(view: ContactView): TemplateResult {
  const { hasPhone, hasGuardianPhone, contact, busy } = view;
  const reveal =
    hasPhone || hasGuardianPhone
      ? html`<button
          type="button"
          class="link tap reveal"
          aria-expanded=${contact ? 'true' : 'false'}
          @click=${view.toggle}
        >
          ${contact ? t('contactHide') : busy ? t('contactShowing') : t('contactShow')}
        </button>`
      : nothing;
  return html`${renderFact(
    'rowContact',
    html`<span aria-live="polite">${renderPhone(hasPhone, contact?.phone)}</span>
      ${hasPhone ? reveal : nothing}`,
  )}
  ${
    hasGuardianPhone
      ? renderFact(
          'rowGuardian',
          html`<span aria-live="polite">${renderPhone(true, contact?.guardianPhone)}</span> ${
              hasPhone ? nothing : reveal
            }`,
        )
      : nothing
  }`;
}

/** What the young person wrote. */
export function renderFacts(view: FactsView): TemplateResult {
  const { booking, consents, withCenter } = view;
  return html`<dl>
    ${withCenter ? renderFact('rowCenter', booking.center.name) : nothing}
    ${renderFact('rowService', booking.service.name)}
    ${renderFact('rowTopic', topicWords(t, booking) || t('topicNone'))}
    ${renderFact('rowAge', html`<span class="figures">${ageWords(t, booking)}</span>`)}
    ${renderContact({ ...view, hasPhone: booking.hasPhone, hasGuardianPhone: booking.hasGuardianPhone })}
    ${renderFact(
      'rowNote',
      booking.note ? html`<span class="written">${booking.note}</span>${view.besideNote}` : t('noteNone'),
    )}
    ${booking.reason ? renderFact('rowReason', html`<span class="written">${booking.reason}</span>`) : nothing}
    ${renderFact(
      'rowConsents',
      booking.consents.length === 0
        ? t('consentsNone')
        : html`<ul>
            ${booking.consents.map(
              ({ id, version, at }) =>
                html`<li>
                  ${consentText(consents, id, version)}
                  <span class="small soft figures">
                    ${t('consentMeta', { version, when: momentWords(t, at) })}
                  </span>
                </li>`,
            )}
          </ul>`,
    )}
  </dl>`;
}
