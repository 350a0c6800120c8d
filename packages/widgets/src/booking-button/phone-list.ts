import type { CenterAnswer, Client, HoursDocument, OperatorDocument } from '@y12355/client';
import { icon, onAction } from '@y12355/core';
import { addDays, chinaDate, HOTLINE, parseIso, telHref, telOf } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { localText } from '../text-ways.js';
import { Way } from './other-ways.js';
import { clock, dayText } from './when.model.js';

/** Days whose hours are told, today included. */
const DAYS = 7;

type Found = { center: CenterAnswer; days: HoursDocument['days'] };

/** The line, and phone and hours of a center. Whoever calls types nothing. */
export class PhoneList extends Way {
  #asked = '';
  #found: Found | undefined;
  #lost = false;
  readonly #call = onAction(this.host, 'call');

  /**
   * @param client of the service; without one, or without a center, the line stands alone
   * @param center id
   */
  view(
    client: Client | undefined,
    center: string | undefined,
    operator: OperatorDocument | undefined,
  ): TemplateResult {
    const { t } = this;
    this.speak();
    const wanted = client && center ? center : '';
    if (wanted !== this.#asked) void this.#ask(client, wanted);
    const lineHours = operator?.hotline?.hours;
    return html`<div class="way ${wanted && !this.#found && !this.#lost ? 'calls' : ''}">
      <p><b>${t('phoneLead')}</b></p>
      <a class="action" part="number" href=${telHref(HOTLINE)} @click=${this.#call}
        >${icon('phone')}${t('call')}</a
      >
      ${
        lineHours
          ? html`<p class="small soft">${t('lineHours')} ${localText(lineHours, this.host.language)}</p>`
          : nothing
      }
      ${this.#found ? this.#center(this.#found) : nothing}
      <p class="small soft" role="status" part="status">
        ${wanted && !this.#found ? html`<span>${t(this.#lost ? 'centerLost' : 'loading')}</span>` : nothing}
      </p>
    </div>`;
  }

  async #ask(client: Client | undefined, center: string): Promise<void> {
    this.#asked = center;
    this.#found = undefined;
    this.#lost = false;
    if (!client || !center) return;
    try {
      const { center: found, asOf } = await client.center(center);
      // The service's clock: that of an old player may be years behind.
      const today = chinaDate(parseIso(asOf));
      const { days } = await client.hours(center, today, addDays(today, DAYS - 1));
      if (center === this.#asked) this.#found = { center: found, days };
    } catch {
      if (center === this.#asked) this.#lost = true;
    }
    this.host.requestUpdate();
  }

  #center({ center, days }: Found): TemplateResult {
    const { t } = this;
    const { language } = this.host;
    const chinese = language === 'zh-CN' ? nothing : 'zh-CN';
    return html`<dl>
      <dt>${t('centerPhone')}</dt>
      <dd>
        <b lang=${chinese}>${center.name}</b
        >${center.sample ? html` <span class="tag">${t('sample')}</span>` : nothing}
        ${center.phones.map((phone) => this.#phone(center, phone))}
      </dd>
      ${
        center.address
          ? html`<dt>${t('address')}</dt>
              <dd lang=${chinese}>${center.address}</dd>`
          : nothing
      }
      <dt>${t('hours')}</dt>
      <dd>
        <ul>
          ${days.map(
            (day) =>
              html`<li>
                <span>${dayText(day.date, language)}</span>
                <span class="spans"
                  >${
                    day.spans.length > 0
                      ? day.spans.map(({ start, end }) => html`<span>${clock(start)}–${closing(end)}</span> `)
                      : html`<span class="soft"
                          >${t('shut')}${day.reason ? html` <span lang=${chinese}>${day.reason}</span>` : nothing}</span
                        >`
                  }</span
                >
              </li>`,
          )}
        </ul>
      </dd>
    </dl>`;
  }

  #phone(center: CenterAnswer, phone: string): TemplateResult {
    const tel = telOf(center, phone);
    return tel
      ? html`<a class="number phone" href=${tel} @click=${this.#call}>${phone}</a>`
      : html`<span class="phone">${phone}</span>`;
  }
}

/** `24:00` for an end at midnight, as people say it. */
function closing(end: string): string {
  return clock(end).replace(/^0:00$/, '24:00');
}
