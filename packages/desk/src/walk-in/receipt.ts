import type { WalkInReceipt } from '@y12355/client/staff';
import { html, type TemplateResult } from 'lit';
import { chinaDate, parseIso } from '@y12355/domain';
import { spanWords, weekdayDateWords } from '../kit/time-words.js';
import { t } from '../kit/words.js';
import { c } from './walk-in.words.js';

/** `40817735` as `4081 7735`, so that it can be copied by hand. */
export function codeWords(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** What the person takes along. The code is shown here and never again. */
export function renderReceipt(
  { booking, code }: WalkInReceipt,
  close: () => void,
  another: () => void,
): TemplateResult {
  return html`<article class="receipt" aria-labelledby="title">
    <h2 id="title" tabindex="-1">${c('done')}</h2>
    <p class="lead">${c('handOver')}</p>
    <dl class="slip">
      <div>
        <dt>${c('ref')}</dt>
        <dd class="big figures">${booking.ref}</dd>
      </div>
      <div>
        <dt>${c('code')}</dt>
        <dd class="big figures">${codeWords(code)}</dd>
      </div>
      <div>
        <dt>${t('columnWanted')}</dt>
        <dd class="figures">
          ${weekdayDateWords(t, chinaDate(parseIso(booking.start)))}
          <b class="nowrap">${spanWords(booking.start, booking.end)}</b>
        </dd>
      </div>
      <div>
        <dt>${t('rowCenter')}</dt>
        <dd>${booking.center.name}</dd>
      </div>
    </dl>
    <div class="beside">
      <button type="button" class="action outlined" @click=${() => print()}>${t('print')}</button>
      <button type="button" class="action outlined another" @click=${another}>${c('another')}</button>
    </div>
    <button type="button" class="link tap close" @click=${close}>${c('handedOver')}</button>
  </article>`;
}
