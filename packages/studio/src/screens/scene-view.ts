import { type SceneType, seasons, shapes } from '@y12355/domain';
import { html, type TemplateResult } from 'lit';
import { checkBox, checkBoxes, select } from '../controls.js';
import { assetView } from './asset-view.js';
import { choicesView } from './choices-view.js';
import { type Row, typeOf, valueAt } from './draft.js';
import { fieldId, lineField, mistakes, shownAs } from './fields.js';
import { type Field, fieldsOf } from './scene-fields.js';
import { textField } from './text-view.js';
import type { ScreensView } from './view.js';

/** The chosen scene: what it says, then when, where and how often it comes. */
export function sceneView(view: ScreensView, { scene }: Row): TemplateResult {
  const { t, board, onDuplicate, onRemove } = view;
  const type = typeOf(scene);
  return html`<section class="editor" aria-labelledby="scene-title">
    <h4 id="scene-title" tabindex="-1">
      ${t('sceneTitle', { count: board.index + 1, type: type ? t(`type.${type}`) : t('unknownType') })}
    </h4>
    <p class="ways">
      <button type="button" class="link" id="s-duplicate" @click=${onDuplicate}>${t('duplicate')}</button>
      <button type="button" class="link" id="s-remove" @click=${onRemove}>${t('remove')}</button>
    </p>
    ${type ? knownScene(view, scene, type) : unknownScene(view, scene)}
  </section>`;
}

function unknownScene({ t }: ScreensView, scene: unknown): TemplateResult {
  const type = valueAt(scene, ['type']);
  return html`<p class="note">
      ${type === undefined ? t('unknownNone') : t('unknownNamed', { type: shownAs(type) })}
    </p>
    <pre class="raw" tabindex="0" role="group" aria-label=${t('unknownType')}>
${JSON.stringify(scene, null, 2)}</pre>`;
}

function knownScene(view: ScreensView, scene: unknown, type: SceneType): TemplateResult {
  const { t, board } = view;
  const pointer = (...steps: readonly string[]) => `/scenes/${board.index}/${steps.join('/')}`;
  const line = (name: 'id' | 'from' | 'to' | 'hours', kind: 'text' | 'date', hint?: string) =>
    lineField({
      t,
      type: kind,
      path: pointer(name),
      label: t(`field.${name}`),
      ...(hint !== undefined && { hint }),
      value: shownAs(valueAt(scene, [name])),
      faults: board.faultsAt(pointer(name)),
      change: (value) => board.set([name], value === '' && name !== 'id' ? undefined : value),
    });
  const data = board.faultsAt(pointer('data'));
  return html`${mistakes(t, data, fieldId(pointer('data')))}
    ${fieldsOf[type].map((field) => contentField(view, scene, field))}
    <div class="common">
      ${line('id', 'text', t('field.idHint'))}
      <div class="pair">${line('from', 'date')}${line('to', 'date')}</div>
      ${line('hours', 'text', t('field.hoursHint'))} ${weightField(view, scene)} ${shapesField(view, scene)}
    </div>`;
}

function contentField(view: ScreensView, scene: unknown, field: Field): unknown {
  const { t, board } = view;
  const base = `/scenes/${board.index}`;
  switch (field.kind) {
    case 'text':
      return textField(view, scene, {
        ...field,
        label: t(field.label),
        hint: field.hint && t(field.hint),
      });
    case 'choices':
      return choicesView(view, scene);
    case 'asset':
      return assetView(view, scene, field.path, field.asset);
    case 'flag': {
      const path = `${base}/${field.path.join('/')}`;
      return html`<div class="flag" id=${fieldId(path)} tabindex="-1">
        ${checkBox(t(field.label), valueAt(scene, field.path) === true, (on) => board.set(field.path, on))}
        ${mistakes(t, board.faultsAt(path), fieldId(path))}
      </div>`;
    }
    case 'center': {
      const path = `${base}/data/center`;
      return lineField({
        t,
        path,
        label: t('field.center'),
        hint: t('field.centerHint'),
        value: shownAs(valueAt(scene, ['data', 'center'])),
        faults: board.faultsAt(path),
        change: (value) => board.set(['data', 'center'], value === '' ? undefined : value),
      });
    }
    case 'season':
      return seasonField(view, scene);
  }
}

/** Choices with the one that stands there, known or not: what is not changed stays. */
function withShown<Option extends { value: string }>(options: readonly Option[], value: string): Option[] {
  const known = options.some((option) => option.value === value);
  return known ? [...options] : [{ ...options[0], value, label: value } as unknown as Option, ...options];
}

function seasonField({ t, board }: ScreensView, scene: unknown): TemplateResult {
  const path = `/scenes/${board.index}/data/season`;
  const value = shownAs(valueAt(scene, ['data', 'season']));
  const options = [
    { value: '', label: t('season.auto') },
    ...seasons.flatMap((season) =>
      season === 'none' ? [] : [{ value: season, label: t(`season.${season}`) }],
    ),
  ];
  return html`<div id=${fieldId(path)} tabindex="-1">
    ${select('season', t('field.season'), withShown(options, value), value, (next) =>
      board.set(['data', 'season'], next || undefined),
    )}
    ${mistakes(t, board.faultsAt(path), fieldId(path))}
  </div>`;
}

function weightField({ t, board }: ScreensView, scene: unknown): TemplateResult {
  const path = `/scenes/${board.index}/weight`;
  const value = shownAs(valueAt(scene, ['weight']));
  const options = Array.from({ length: 10 }, (_, index) => ({
    value: `${index + 1}`,
    label: `${index + 1}`,
  }));
  return html`<div id=${fieldId(path)} tabindex="-1">
    ${select('weight', t('field.weight'), withShown(options, value), value, (next) =>
      board.set(['weight'], Number(next)),
    )}
    ${mistakes(t, board.faultsAt(path), fieldId(path))}
    <p class="hint below">${t('field.weightHint')}</p>
  </div>`;
}

function shapesField({ t, board }: ScreensView, scene: unknown): TemplateResult {
  const path = `/scenes/${board.index}/shapes`;
  const given = valueAt(scene, ['shapes']);
  const chosen: readonly unknown[] = Array.isArray(given) ? given : given === undefined ? shapes : [];
  const faults = board.check.faults.filter((fault) => `${fault.path}/`.startsWith(`${path}/`));
  return html`<div id=${fieldId(path)} tabindex="-1">
    ${checkBoxes(
      t('field.shapes'),
      shapes.map((value) => ({ value, label: t(`shape.${value}`) })),
      chosen as readonly string[],
      (value, on) => {
        const next = shapes.filter((shape) => (shape === value ? on : chosen.includes(shape)));
        // All of them is what leaving it out means.
        board.set(['shapes'], next.length === shapes.length ? undefined : next);
      },
    )}
    ${mistakes(t, faults, fieldId(path))}
  </div>`;
}
