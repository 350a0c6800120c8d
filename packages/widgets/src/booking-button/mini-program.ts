import type { OperatorDocument } from '@y12355/client';
import { copyText, icon, tellAction } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { thisDevice } from '../hotline-banner/device.js';
import { canDial } from '../hotline-banner/hotline-banner.model.js';
import { MINI_PROGRAM, miniProgramLink } from '../hotline-banner/operator.model.js';
import { QUOTED_NAME, Way } from './other-ways.js';

/** The hand-off to the mini program: the best link there is, and always the name to search for. */
export class MiniProgram extends Way {
  #copied: boolean | undefined;

  /** @param label words of the host page on the link */
  view(program: OperatorDocument['miniProgram'], label: string | undefined): TemplateResult {
    const { t } = this;
    this.speak();
    const { userAgent } = navigator;
    const href = miniProgramLink(program, { dial: canDial(thisDevice()), userAgent });
    // WeChat takes its own scheme from the window that was tapped in.
    const away = href?.startsWith('https:');
    return html`<div class="way">
      <p><b>${t('miniLead')}</b></p>
      ${
        href
          ? html`<a
              class="action"
              part="action"
              href=${href}
              target=${away ? '_blank' : nothing}
              rel="noopener noreferrer"
              @click=${this.#told}
              >${label || t('miniOpen')}</a
            >`
          : nothing
      }
      <p>
        ${t('miniSearch')}${this.host.language === 'en' ? ' ' : nothing}<b lang="zh-CN" class="name"
          >${QUOTED_NAME}</b
        >
      </p>
      <button class=${href ? 'action outlined' : 'action'} part="action" type="button" @click=${this.#copy}>
        ${icon('copy')}${t('miniCopy')}
      </button>
      <p class="small soft" role="status" part="status">
        ${
          this.#copied === undefined
            ? nothing
            : html`<span>${t(this.#copied ? 'miniCopied' : 'miniSelected')}</span>`
        }
      </p>
    </div>`;
  }

  readonly #told = (event: Event): void => {
    if (!tellAction(this.host, 'mini-program')) event.preventDefault();
  };

  readonly #copy = async (event: Event): Promise<void> => {
    const name = (event.currentTarget as Element).parentElement?.querySelector('.name');
    this.#copied = await copyText(MINI_PROGRAM);
    if (!this.#copied && name) getSelection()?.selectAllChildren(name);
    this.host.requestUpdate();
  };
}
