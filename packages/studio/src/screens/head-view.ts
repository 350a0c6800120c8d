import { html, type TemplateResult } from 'lit';
import { segments } from '../controls.js';
import type { Draft } from './draft.js';
import { lineField, mistakes, shownAs } from './fields.js';
import type { ScreensView } from './view.js';

/** What is said once for the whole playlist. */
export function headView({ t, board }: ScreensView, draft: Draft): TemplateResult {
  const line = (name: 'version' | 'asOf' | 'validTo', type: 'text' | 'date', hint?: string) =>
    lineField({
      t,
      type,
      path: `/${name}`,
      label: t(`field.${name}`),
      ...(hint !== undefined && { hint }),
      value: shownAs(draft.head[name]),
      faults: board.faultsAt(`/${name}`),
      change: (value) => board.head(name, value === '' && name === 'validTo' ? undefined : value),
    });
  return html`<section class="group" aria-labelledby="head-title">
    <h3 id="head-title">${t('whole')}</h3>
    ${line('version', 'text', t('field.versionHint'))}
    <div class="pair">${line('asOf', 'date')}${line('validTo', 'date')}</div>
    <p class="hint below">${t('field.validToHint')}</p>
    ${screensField({ t, board } as ScreensView, draft.head['screens'])}
  </section>`;
}

function screensField({ t, board }: ScreensView, screens: unknown): TemplateResult {
  const all = Array.isArray(screens) && screens.length === 0;
  const faults = board.check.faults.filter(({ path }) => `${path}/`.startsWith('/screens/'));
  return html`<div class="screens">
    ${segments(
      'screens',
      t('field.screens'),
      (['all', 'some'] as const).map((value) => ({ value, label: t(`screens.${value}`) })),
      all ? 'all' : 'some',
      // An id that is still to be written.
      (value) => board.head('screens', value === 'all' ? [] : ['']),
    )}
    ${
      all
        ? mistakes(t, faults, 's-screens')
        : lineField({
            t,
            path: '/screens',
            label: t('screens.ids'),
            hint: t('screens.idsHint'),
            rows: 3,
            late: true,
            value: Array.isArray(screens) ? screens.map(shownAs).join('\n') : shownAs(screens),
            faults,
            change: (value) => board.head('screens', idsIn(value)),
          })
    }
  </div>`;
}

/** Ids with spaces, commas or line breaks between. None at all would be every screen, so an empty one stays. */
function idsIn(text: string): string[] {
  const ids = text.split(/[\s,，、]+/).filter(Boolean);
  return ids.length > 0 ? ids : [''];
}
