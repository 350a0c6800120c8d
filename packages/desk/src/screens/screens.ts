import type { Kiosk } from '@y12355/client/staff';
import { icon } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../kit/base.styles.js';
import { renderEmpty, renderLoading, renderTrouble } from '../kit/parts.js';
import { dateWords } from '../kit/time-words.js';
import { LoadedView } from '../kit/view.js';
import { t } from '../kit/words.js';
import { byNeed, reportRows, stateCounts, weekSum, whereWords } from './screens.model.js';
import { screensStyles } from './screens.styles.js';
import { c } from './screens.words.js';

/** Screens in stations and malls: whether they live, and what they show. */
export class DeskScreens extends LoadedView {
  static override styles = [baseStyles, screensStyles];

  @state() private kiosks: readonly Kiosk[] | undefined;
  @state() private next: string | undefined;

  /** As many pages as are shown. */
  protected override async load(): Promise<void> {
    const wanted = this.kiosks?.length ?? 1;
    const kiosks: Kiosk[] = [];
    let cursor: string | undefined;
    do {
      const answer = await this.#page(cursor);
      if (!answer) return;
      kiosks.push(...answer.kiosks);
      cursor = answer.next;
    } while (cursor !== undefined && kiosks.length < wanted);
    this.kiosks = kiosks;
    this.next = cursor;
  }

  async #more(): Promise<void> {
    const answer = await this.#page(this.next);
    if (!answer) return;
    this.kiosks = [...(this.kiosks ?? []), ...answer.kiosks];
    this.next = answer.next;
  }

  #page(cursor: string | undefined) {
    return this.read(() => this.desk.staff.kiosks(cursor === undefined ? {} : { cursor }));
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      <h1 tabindex="-1">${c('title')}</h1>
      <p class="lead soft">${c('lead')}</p>
      ${this.trouble ? renderTrouble(this.trouble, () => void this.load()) : nothing} ${this.#renderList()}
    </div>`;
  }

  #renderList(): unknown {
    if (!this.kiosks) return this.trouble ? nothing : renderLoading();
    if (this.kiosks.length === 0) return renderEmpty(c('empty'), c('emptyMore'));
    return html`<p class="sum figures">${stateCounts(this.kiosks).join(' · ')}</p>
      <ul class="screens">
        ${repeat(
          byNeed(this.kiosks),
          ({ id }) => id,
          (kiosk) => html`<li>${this.#renderKiosk(kiosk)}</li>`,
        )}
      </ul>
      ${
        this.next === undefined
          ? nothing
          : html`<button class="link tap more" @click=${() => void this.#more()}>${t('more')}</button>`
      }`;
  }

  #renderKiosk(kiosk: Kiosk): TemplateResult {
    const { id, state, silentAfterMinutes, report } = kiosk;
    const faults = report?.faults ?? [];
    return html`<div class="head-row">
        <h2>${id}</h2>
        <span class="state ${state}">${c(state)}</span>
      </div>
      <p class="soft where">${whereWords(kiosk)}</p>
      ${state === 'silent' ? html`<p class="hint">${c('silentHint', { minutes: silentAfterMinutes })}</p>` : nothing}
      ${state === 'new' ? html`<p class="hint">${c('newHint')}</p>` : nothing}
      <dl>
        ${reportRows(kiosk).map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd class="figures">${value}</dd>
            </div>`,
        )}
      </dl>
      ${
        faults.length === 0
          ? nothing
          : html`<div class="faults">
              <h3>${icon('warn')}<span>${c('faults', { number: faults.length })}</span></h3>
              <ul>
                ${faults.map(({ code, detail }) => html`<li><b>${code}</b> ${detail}</li>`)}
              </ul>
            </div>`
      }
      ${kiosk.state === 'new' ? nothing : this.#renderCounts(kiosk)}`;
  }

  #renderCounts(kiosk: Kiosk): TemplateResult {
    const table = (head: string, rows: [name: string, shown: number][]) =>
      html`<table>
        <thead>
          <tr>
            <th scope="col">${head}</th>
            <th scope="col" class="number-head">${c('times')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, shown]) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td class="figures">${shown}</td>
              </tr>`,
          )}
        </tbody>
      </table>`;
    return html`<details>
      <summary>${c('week', { number: weekSum(kiosk) })}</summary>
      <div class="tables">
        ${table(
          c('day'),
          kiosk.days.map(({ date, shown }) => [dateWords(t, date), shown]),
        )}
        ${table(
          c('scene'),
          kiosk.scenes.map(({ scene, shown }) => [scene, shown]),
        )}
      </div>
    </details>`;
  }
}
