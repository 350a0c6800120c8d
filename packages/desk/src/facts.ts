import type { Consent } from '@y12355/client';
import type { StaffBooking, StaffContact } from '@y12355/client/staff';
import type { Language } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { ageWords, topicWords } from './queue.model.js';
import { momentWords } from './time-words.js';
import { i18n, t, type Key } from './words.js';

export interface FactsView {
  booking: StaffBooking;
  contact: StaffContact | undefined;
  consents: readonly Consent[];
  withCenter: boolean;
  /** Whether the contact is being fetched. */
  busy: boolean;
  toggle: () => void;
}

function row(label: Key, value: unknown): TemplateResult {
  return html`<div class="fact">
    <dt>${t(label)}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** The operator's own sentence when this very version is still in use, else its id. */
function consentText(consents: readonly Consent[], id: string, version: string): string {
  const text = consents.find((consent) => consent.id === id && consent.version === version)?.text;
  if (!text) return id;
  return text[i18n.language as Language] ?? text['zh-CN'];
}

function renderPhone(present: boolean, phone: string | undefined): TemplateResult {
  if (!present) return html`<span>${t('phoneNone')}</span>`;
  return phone
    ? html`<b class="number phone">${phone}</b>`
    : html`<span class="nowrap phone">${t('phoneHidden')}</span>`;
}

/** What the young person wrote. The contact stays encrypted until somebody asks for it, which is logged. */
export function renderFacts(view: FactsView): TemplateResult {
  const { booking, contact, consents } = view;
  const shown = contact ? t('contactHide') : view.busy ? t('contactShowing') : t('contactShow');
  const reveal =
    booking.hasPhone || booking.hasGuardianPhone
      ? html`<button
          class="link tap reveal"
          aria-expanded=${contact ? 'true' : 'false'}
          @click=${view.toggle}
        >
          ${shown}
        </button>`
      : nothing;
  return html`<dl>
    ${view.withCenter ? row('rowCenter', booking.center.name) : nothing}
    ${row('rowService', booking.service.name)} ${row('rowTopic', topicWords(t, booking) || t('topicNone'))}
    ${row('rowAge', html`<span class="figures">${ageWords(t, booking)}</span>`)}
    ${row(
      'rowContact',
      html`<span aria-live="polite">${renderPhone(booking.hasPhone, contact?.phone)}</span> ${
          booking.hasPhone ? reveal : nothing
        }`,
    )}
    ${
      booking.hasGuardianPhone
        ? row(
            'rowGuardian',
            html`<span aria-live="polite">${renderPhone(true, contact?.guardianPhone)}</span> ${
                booking.hasPhone ? nothing : reveal
              }`,
          )
        : nothing
    }
    ${row('rowNote', booking.note ? html`<span class="written">${booking.note}</span>` : t('noteNone'))}
    ${row(
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
