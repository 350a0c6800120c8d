import { icon, mark } from '@y12355/core';
import { HOTLINE, telHref } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from './scene.js';
import type { Key } from './window.js';

/** Somebody else who can help, from the operator's list; shown with who they are. */
export interface Referral {
  number: string;
  name: string;
  owner: string;
}

/**
 * Who can be called in danger. Lamp actions can send somebody, outlined ones talk; each says who runs it. What a
 * visitor does here leaves the element in no event.
 */
export function danger(
  { t, dial }: Scene,
  words: (key: Key) => string,
  referrals: readonly Referral[],
  act: { onCall(): void; onClose(): void },
): TemplateResult {
  const row = (number: string, who: string, what: string, lamp: boolean, href = telHref(number)) =>
    html`<li>
      ${number === HOTLINE ? html`<span class="digits">${mark(26, true)}<span class="sr">${number}</span></span>` : html`<span class="digits number">${number}</span>`}
      <span class="who"><b>${who}</b><span class="small soft">${what}</span></span>
      <a
        class=${lamp ? 'action' : 'action outlined'}
        part="action"
        href=${href}
        aria-label="${t('call')} ${number} ${who}"
        @click=${act.onCall}
        >${lamp ? icon('phone') : nothing}${t('call')}</a
      >
    </li>`;
  return html`<ul class="lines">
      ${row('110', t('police'), words('policeFor'), true)}
      ${row('120', t('ambulance'), words('ambulanceFor'), true)}
      ${row(HOTLINE, words('youth'), words('youthBy'), false)}
      ${row('12356', words('mind'), words('mindBy'), false)}
      ${referrals.map(({ number, name, owner }) => row(number, name, owner, false, `tel:${number.replace(/[^\d+]/g, '')}`))}
    </ul>
    ${dial ? nothing : html`<p class="small soft">${words('dangerBorrow')}</p>`}
    <p class="safe"><button class="link" type="button" @click=${act.onClose}>${words('safe')}</button></p>`;
}
