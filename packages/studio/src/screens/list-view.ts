import { icon } from '@y12355/core';
import type { Scene } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { select } from '../controls.js';
import { nameOf } from './board.js';
import { type Draft, idOf, type Row, typeOf } from './draft.js';
import { summaryOf, typeChoices } from './scene-edit.js';
import { sceneView } from './scene-view.js';
import type { ScreensView } from './view.js';
import { neverOf } from './when.js';

/** All scenes in their order, and a way to add one. */
export function listView(view: ScreensView, draft: Draft): TemplateResult {
  const { t, board, adding, said, onAdding, onAdd, onUndo } = view;
  const { rows } = draft;
  const last = board.removed.at(-1);
  return html`<section class="group" aria-labelledby="list-title">
    <h3 id="list-title">
      ${t('scenes')} <span class="soft">${t('scenesCount', { count: rows.length })}</span>
    </h3>
    ${
      rows.length === 0
        ? html`<p class="soft none">${t('scenesNone')}</p>`
        : html`<ol class="scenes">
            ${repeat(
              rows,
              ({ key }) => key,
              (row, index) => rowView(view, row, index, rows.length),
            )}
          </ol>`
    }
    <div role="status" class="done">
      ${said?.where === 'list' ? html`<p class="small">${said.text}</p>` : nothing}
      ${
        last
          ? html`<p class="small">
              ${t('removed', { name: nameOf(last.row.scene, last.index) })}
              <button type="button" class="link" id="s-undo" @click=${onUndo}>${t('undo')}</button>
            </p>`
          : nothing
      }
    </div>
    <div class="add">
      ${select(
        'adding',
        t('addType'),
        typeChoices.map((value) => ({ value, label: t(`type.${value}`) })),
        adding,
        onAdding,
      )}
      <button type="button" class="action outlined" id="s-add" @click=${onAdd}>${t('add')}</button>
    </div>
  </section>`;
}

/** A scene in its row; the chosen one has its fields below. */
function rowView(view: ScreensView, { key, scene }: Row, index: number, count: number): TemplateResult {
  const { t, language, board, programme, today, onMove } = view;
  const type = typeOf(scene);
  const on = key === board.selected;
  const open = on && board.opened;
  const faulty = board.faultsOf(index).length > 0;
  const name = nameOf(scene, index);
  const step = (by: -1 | 1, at: boolean) =>
    html`<button
      type="button"
      class="step ${by < 0 ? 'up' : 'down'}"
      aria-label=${t(by < 0 ? 'up' : 'down', { name })}
      aria-disabled=${at ? 'true' : 'false'}
      @click=${() => at || onMove(key, by)}
    >
      ${icon('chev')}
    </button>`;
  return html`<li class=${on ? 'scene on' : 'scene'} data-key=${key}>
    <div class="row">
      <button
        type="button"
        class="pick"
        aria-expanded=${open ? 'true' : 'false'}
        @click=${() => board.select(key)}
      >
        <span class="nth">${index + 1}</span>
        <span class="what">
          <b>${type ? t(`type.${type}`) : t('unknownType')}</b>
          <span>${[idOf(scene) || t('noId'), summaryOf(scene, language)].filter(Boolean).join(' · ')}</span>
          ${faulty ? html`<span class="tell">${icon('warn')}${t('toChange')}</span>` : nothing}
          ${
            !faulty && neverOf(scene as Scene, programme, today)
              ? html`<span class="tell">${icon('clock')}${t('never')}</span>`
              : nothing
          }
        </span>
      </button>
      ${step(-1, index === 0)}${step(1, index === count - 1)}
    </div>
    ${open ? sceneView(view, { key, scene }) : nothing}
  </li>`;
}
