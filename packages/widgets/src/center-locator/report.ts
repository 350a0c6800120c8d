import { html, type TemplateResult } from 'lit';
import type { Scene } from './detail.js';

/**
 * Where a mistake can be told: the operator's own page, else the operator's contact as it was written, else the
 * staff. No address is made up, and a contact that is no page stays text.
 */
export function reportWay({ complaint, t }: Pick<Scene, 'complaint' | 't'>): TemplateResult | string {
  const page = pageOf(complaint);
  if (page) {
    return html`<a href=${page} target="_blank" rel="noopener noreferrer"
      >${t('report')}<span class="sr">${t('newWindow')}</span></a
    >`;
  }
  return complaint ? t('reportTo', { contact: complaint }) : t('reportHere');
}

function pageOf(contact: string | undefined): string | undefined {
  try {
    const url = new URL(contact ?? '');
    return url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
