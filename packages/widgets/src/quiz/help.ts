import { icon, mark } from '@y12355/core';
import { HOTLINE, telHref } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { foot } from '../list-note.js';
import type { Scene } from './scene.js';
import { unbroken } from './unbroken.js';

/**
 * The help panel, whole. It comes with the quiz itself: between an answer and the numbers stands no request. Calm by
 * its depth, without alarm, and the way on is there from the first moment.
 */
export function helpPanel(scene: Scene): TemplateResult {
  const { t, onHelp, onSafe } = scene;
  return html`<section class="help deep" part="panel" aria-labelledby="help">
    <div class="column">
      <h3 id="help" tabindex="-1">${t('thanks')}</h3>
      ${mark(76, true)}
      <p class="soft">${t('who')}</p>
      <a class="action wide lamp" part="action" href=${telHref(HOTLINE)} @click=${onHelp}
        >${icon('phone')}${t('callNumber')}</a
      >
      ${quiet(scene)}
      <div class="danger">
        <p class="soft">${t('danger')}</p>
        ${senders(t, onHelp)}
      </div>
      <p class="safe"><button class="link" type="button" @click=${onSafe}>${t('safe')}</button></p>
    </div>
  </section>`;
}

/** For who cannot speak: what the operator reads, else the mini program by its name. */
function quiet({ t, ways, onHelp }: Scene): TemplateResult {
  if (ways.length === 0) return html`<p class="small soft quiet">${unbroken(t('quiet'))}</p>`;
  const one = ({ kind, label, hours, href }: Scene['ways'][number]) => {
    const sms = kind === 'sms';
    const name = sms ? t('quietSms', { label }) : href ? label : unbroken(t('quietInMini', { label }));
    const text = html`${name}${hours ? html` <span class="small soft">${hours}</span>` : nothing}`;
    return html`<li>
      ${
        href
          ? html`<a
              class="link"
              href=${href}
              target=${sms ? nothing : '_blank'}
              rel="noopener noreferrer"
              @click=${onHelp}
              >${text}</a
            >`
          : text
      }
    </li>`;
  };
  return html`<div class="quiet">
    <p class="small soft">${t('quietType')}</p>
    <ul>
      ${ways.map(one)}
    </ul>
  </div>`;
}

/** Its small form, in the place of the foot, until the quiz is left. */
export function smallHelp({ t, onHelp }: Scene): TemplateResult {
  return html`<section class="foot help small deep" part="panel" aria-labelledby="alone">
    <div class="line">
      ${mark(28, true)}
      <p id="alone">${t('notAlone')}</p>
      <a class="action lamp" part="action" href=${telHref(HOTLINE)} @click=${onHelp}
        >${t('call')}<span class="sr"> ${HOTLINE}</span></a
      >
    </div>
    ${senders(t, onHelp)}
  </section>`;
}

/** Who can send somebody, each with who they are. */
function senders(t: Scene['t'], onHelp: Scene['onHelp']): TemplateResult {
  const one = (number: string, who: string) =>
    html`<a class="action outlined" part="action" href=${telHref(number)} @click=${onHelp}
      ><b class="number">${number}</b> <span>${who}</span></a
    >`;
  return html`<div class="senders">${one('110', t('police'))}${one('120', t('ambulance'))}</div>`;
}

/** The number before, during and after. */
export const quizFoot = ({ t, onCall }: Pick<Scene, 't' | 'onCall'>): TemplateResult => foot({ t, onCall });
