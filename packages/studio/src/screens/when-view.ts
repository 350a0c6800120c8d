import { clockText, DAY_MINUTES, isDate, shapes } from '@y12355/domain';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { segments } from '../controls.js';
import type { Looking, ScreensView } from './view.js';
import { neverOf, type Programme, type Span, spansOf } from './when.js';

/** What runs through a day on one shape of screen, and what never does. */
export function whenView(view: ScreensView): TemplateResult {
  const { t, board, programme, looking, onLook } = view;
  const { date, shape } = looking;
  const faulty = board.check.faults.some(({ path }) => path.startsWith('/scenes/'));
  return html`<section class="when" aria-labelledby="when-title">
    <h2 id="when-title" tabindex="-1">${t('when')}</h2>
    <p class="lead">${t('whenLead')}</p>
    <div class="choices">
      <div class="block">
        <label class="label" for="s-when-day">${t('whenDay')}</label>
        <input
          class="field"
          id="s-when-day"
          type="date"
          .value=${live(date)}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLInputElement;
            if (isDate(value)) onLook({ date: value });
          }}
        />
      </div>
      ${segments(
        'when-shape',
        t('whenShape'),
        shapes.map((value) => ({ value, label: t(`only.${value}`) })),
        shape,
        (next) => onLook({ shape: next as Looking['shape'] }),
      )}
    </div>
    ${dayTable(view, programme)} ${faulty ? html`<p class="hint">${t('whenLeft')}</p>` : nothing}
    ${neverList(view, programme)}
  </section>`;
}

function dayTable({ t, looking }: ScreensView, programme: Programme): TemplateResult {
  const spans = spansOf(programme, looking.date, looking.shape);
  return html`${bar(spans)}
    <div class="table" role="region" tabindex="0" aria-label=${t('whenScenes')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('whenTime')}</th>
            <th scope="col">${t('whenScenes')}</th>
          </tr>
        </thead>
        <tbody>
          ${spans.map(
            ({ from, to, scenes }) =>
              html`<tr class=${scenes.length === 0 ? 'empty' : nothing}>
                <th scope="row">${clockText(from)}–${clockText(to)}</th>
                <td>
                  ${
                    scenes.length === 0
                      ? t('whenEmpty')
                      : scenes.map(
                          ({ id, share }) =>
                            html`<span class="cell">${id} ${Math.round(share * 100)} %</span> `,
                        )
                  }
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

/** The day as a strip: filled where the playlist runs. The table below says the same in words. */
function bar(spans: readonly Span[]): TemplateResult {
  return html`<svg class="day" aria-hidden="true" viewBox="0 0 ${DAY_MINUTES} 40" preserveAspectRatio="none">
    <rect class="rest" width=${DAY_MINUTES} height="40"></rect>
    ${spans.map(({ from, to, scenes }) =>
      scenes.length === 0 ? nothing : svg`<rect class="run" x=${from} width=${to - from} height="40"></rect>`,
    )}
  </svg>`;
}

function neverList({ t, today }: ScreensView, programme: Programme): unknown {
  if (programme.validTo !== undefined && programme.validTo < today)
    return html`<p class="note">${t('expired')}</p>`;
  const found = programme.scenes.flatMap((scene) => {
    const why = neverOf(scene, programme, today);
    return why ? [{ id: scene.id, why }] : [];
  });
  if (found.length === 0) return nothing;
  return html`<h3>${t('whenNever')}</h3>
    <ul class="never">
      ${found.map(({ id, why }) => html`<li><code>${id}</code> ${t(`never.${why}`)}</li>`)}
    </ul>`;
}
