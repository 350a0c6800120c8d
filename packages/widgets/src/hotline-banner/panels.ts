import type { OperatorDocument } from '@y12355/client';
import { icon } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { localText, textWays } from '../text-ways.js';
import { MINI_PROGRAM, miniProgramLink } from './operator.model.js';
import { opener } from './pieces.js';
import type { Scene } from './scene.js';
import type { Key } from './window.js';

/** Panels that may ask the operator's document for more. */

type Words = (key: Key, params?: Readonly<Record<string, string>>) => string;
type Operator = OperatorDocument | undefined;

/** What happens on a call, promising nothing that the operator has not stated. */
export function ask(scene: Scene, t: Words, operator: Operator): TemplateResult {
  const { hotline, site, sample } = operator ?? {};
  const { hours, costNote, languages } = hotline ?? {};
  const facts = [
    hours && t('askHours', { value: localText(hours, scene.language) }),
    costNote && t('askCost', { value: localText(costNote, scene.language) }),
    languages?.length && t('askLanguages', { value: languages.join(scene.language === 'en' ? ', ' : '、') }),
  ].filter(Boolean);
  return html`<ul class="points">
      ${(['ask1', 'ask2', 'ask3', 'ask4'] as const).map((key) => html`<li>${t(key)}</li>`)}
      ${facts.map((fact) => html`<li><b>${fact}</b></li>`)}
    </ul>
    <p class="small soft">
      ${
        hotline && site && facts.length > 0
          ? html`${t('askFrom', { sponsor: localText(site.sponsor, scene.language), date: hotline.asOf })}
            ${sample ? html`<span class="tag">${t('sample')}</span>` : nothing}`
          : t('askUnknown')
      }
    </p>`;
}

/** Ways for who cannot speak: to write, else to book, else the mini program. */
export function quiet(
  scene: Scene,
  t: Words,
  state: { operator: Operator; loading: boolean; onText(event: Event): void; onBook(event: Event): void },
): TemplateResult {
  const ways = textWays(state.operator?.channels ?? [], scene.language);
  const intro = state.loading
    ? 'quietLoading'
    : ways.length > 0
      ? 'quietText'
      : scene.find
        ? 'quietNone'
        : 'quietMini';
  return html`<p role="status" part="status">${t(intro)}</p>
    <ul class="ways">
      ${ways.map(({ kind, label, hours, href }) => {
        const key = kind === 'sms' ? 'quietSms' : href ? undefined : 'quietInMini';
        const text = html`<span
            ><b>${key ? t(key, { label }) : label}</b
            >${hours ? html` <span class="small soft">${hours}</span>` : nothing}</span
          >${icon('next')}`;
        return html`<li>
          ${
            href
              ? html`<a
                  class="row"
                  href=${href}
                  target=${kind === 'sms' ? nothing : '_blank'}
                  rel="noopener noreferrer"
                  @click=${state.onText}
                  >${text}</a
                >`
              : opener(scene, 'mini', text, 'row')
          }
        </li>`;
      })}
      ${
        ways.length === 0 && scene.find
          ? html`<li>
              <a
                class="row"
                href=${scene.find}
                target="_blank"
                rel="noopener noreferrer"
                @click=${state.onBook}
                >${icon('cal')}<b>${t('quietBook')}</b
                ><span class="sr">${scene.t('newTab')}</span>${icon('next')}</a
              >
            </li>`
          : nothing
      }
      <li>${opener(scene, 'mini', html`${icon('chat')}<b>${t('miniTitle')}</b>${icon('next')}`, 'row')}</li>
    </ul>`;
}

/** The hand-off to the mini program: a link where there is one, and always the name to search for. */
export function mini(
  scene: Scene,
  t: Words,
  operator: Operator,
  onCopyName: (event: Event) => void,
): TemplateResult {
  const href = miniProgramLink(operator?.miniProgram, {
    dial: scene.dial,
    userAgent: navigator.userAgent,
  });
  const copied =
    scene.copied?.what === MINI_PROGRAM ? t(scene.copied.done ? 'miniCopied' : 'miniSelected') : '';
  const web = href && /^https:/.test(href);
  return html`${
      href
        ? html`<a
            class="action wide"
            part="action"
            href=${href}
            target=${web ? '_blank' : nothing}
            rel="noopener noreferrer"
            >${t('miniOpen')}</a
          >`
        : nothing
    }
    <p>${t('miniSearch')}</p>
    <p class="name" lang="zh-CN">${MINI_PROGRAM}</p>
    <button
      class=${href ? 'action outlined wide' : 'action wide'}
      part="action"
      type="button"
      @click=${onCopyName}
    >
      ${icon('copy')}${t('miniCopy')}
    </button>
    <p class="note" role="status" part="status">${copied}</p>`;
}
