import { html, type TemplateResult } from 'lit';
import type { WaitingReceipt } from '@y12355/client';
import { twoChairs } from '@y12355/core';
import type { Flow } from './flow.js';
import { facts, sampleTag } from './parts.js';
import { dayText } from './when.model.js';

/** A place on the waiting list: the day, and the two numbers that lead back to it. */
export function waitingDone(flow: Flow, receipt: WaitingReceipt): TemplateResult {
  const { t, language } = flow;
  const { date, center, service, ref, code } = receipt;
  return html`<div class="scene">${twoChairs()}</div>
    <h3 class="answer">${t('waitDone', { day: dayText(date, language) })}</h3>
    <p class="soft">${t('waitDoneText')}</p>
    ${facts([
      [t('place'), html`${center.name}${sampleTag(flow, center.sample)}`],
      [t('ref'), html`<b class="number big">${ref}</b>`],
      [t('code'), html`<b class="number big">${code.replace(/(\d{4})(?=\d)/, '$1 ')}</b>`],
      [t('kind'), service.name],
    ])}
    <p class="small soft keep">${t('keep')}</p>`;
}
