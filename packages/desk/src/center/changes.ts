import type { CenterChange } from '@y12355/client/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { changeLines } from './changes.model.js';
import { c } from './center.words.js';

/** Field by field what was and what will be; a change is told by words too, not by color alone. */
export function renderChanges(changes: CenterChange['changes']): TemplateResult {
  return html`<dl class="changes">
    ${changes.map((change) => {
      const { name, removed, added } = changeLines(change);
      return html`<div>
        <dt>${name}</dt>
        <dd>
          ${removed.map((text) => html`<del><span class="sr">${c('removed')}</span>${text}</del>`)}
          ${added.map((text) => html`<ins><span class="sr">${c('added')}</span>${text}</ins>`)}
          ${removed.length + added.length === 0 ? html`<span class="soft">${c('reordered')}</span>` : nothing}
        </dd>
      </div>`;
    })}
  </dl>`;
}
