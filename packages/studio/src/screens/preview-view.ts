import { icon } from '@y12355/core';
import { atChina, type SceneShow, type SceneSight, type Shape, shapes } from '@y12355/domain';
import { languages } from '@y12355/widgets/pack-check';
import { html, nothing, type TemplateResult } from 'lit';
import { checkBox, segments } from '../controls.js';
import { languageNames } from '../language-names.js';
import { nameOf } from './board.js';
import { typeOf, valueAt } from './draft.js';
import type { Looking, ScreensView } from './view.js';

/** Usual screens of each shape, px. */
export const sizes: Readonly<Record<Shape, { width: number; height: number }>> = {
  wide: { width: 1920, height: 1080 },
  tall: { width: 1080, height: 1920 },
  strip: { width: 3840, height: 1080 },
};

/** Minutes of the day at which it is day, and night. */
const CLOCK = { day: 15 * 60, night: 21 * 60 };

/** What a screen of one shape is asked to draw; undefined where no scene is chosen that it could. */
export function showOf(
  { board, looking }: Pick<ScreensView, 'board' | 'looking'>,
  shape: Shape,
): SceneShow | undefined {
  const scene = board.row?.scene;
  if (!typeOf(scene)) return undefined;
  const { date, light, language, touch, revealed } = looking;
  const files = Object.fromEntries([...board.files].map(([src, { url }]) => [src, url]));
  return {
    ...sizes[shape],
    scene: scene as object,
    at: atChina(date, CLOCK[light]),
    language,
    touch,
    revealed,
    files,
  };
}

export interface Seen {
  show: SceneShow | undefined;
  sight: SceneSight | undefined;
  onSight(sight: SceneSight): void;
}

/** The chosen scene on each kind of screen, drawn by the player itself. */
export function previewView(view: ScreensView, seen: (shape: Shape) => Seen): TemplateResult {
  const { t, board, looking, onLook } = view;
  const { only, light, language, touch, revealed } = looking;
  const { row } = board;
  const type = typeOf(row?.scene);
  const choice = <Name extends 'only' | 'light' | 'language'>(
    name: Name,
    label: string,
    options: readonly { value: Looking[Name]; label: string }[],
    value: Looking[Name],
  ) =>
    segments(
      `look-${name}`,
      label,
      options,
      value,
      (next) => onLook({ [name]: next } as Partial<Looking>),
      true,
    );
  return html`<section class="preview" aria-labelledby="preview-title">
    <div class="preview-head">
      <h2 id="preview-title">${t('preview')}</h2>
      ${
        type
          ? choice(
              'only',
              t('only'),
              (['all', ...shapes] as const).map((value) => ({ value, label: t(`only.${value}`) })),
              only,
            )
          : nothing
      }
    </div>
    ${
      type
        ? html`<div class="choices">
              ${choice(
                'light',
                t('light'),
                (['day', 'night'] as const).map((value) => ({ value, label: t(`light.${value}`) })),
                light,
              )}
              ${choice(
                'language',
                t('spoken'),
                languages.map((value) => ({ value, label: languageNames[value] })),
                language,
              )}
              ${checkBox(t('touch'), touch, (on) => onLook({ touch: on }))}
              ${type === 'question' ? checkBox(t('revealed'), revealed, (on) => onLook({ revealed: on })) : nothing}
            </div>
            <div class="shapes ${only}">
              ${shapes.filter((shape) => only === 'all' || only === shape).map((shape) => screen(view, shape, seen(shape)))}
            </div>`
        : html`<div class="stage"><p class="soft">${t(row ? 'previewUnknown' : 'previewEmpty')}</p></div>`
    }
  </section>`;
}

function screen({ t, board }: ScreensView, shape: Shape, { show, sight, onSight }: Seen): TemplateResult {
  const scene = board.row?.scene;
  const given = valueAt(scene, ['shapes']);
  const absent = Array.isArray(given) && !given.includes(shape);
  const state = sight?.state;
  const note = absent
    ? t('sight.absent')
    : state === 'nothing' || state === 'broken'
      ? t(`sight.${state}`)
      : '';
  const name = nameOf(scene, board.index);
  return html`<figure class="screen ${shape}">
    <figcaption class="small">${t(`shape.${shape}`)}</figcaption>
    <studio-screen
      .label=${t('previewOf', { name, shape: t(`shape.${shape}`) })}
      .note=${note}
      .show=${show}
      .onSight=${onSight}
    ></studio-screen>
    ${
      !note && (sight?.misfits.length ?? 0) > 0
        ? html`<p class="mistake">${icon('warn')}<span>${t('sight.misfit')}</span></p>`
        : nothing
    }
  </figure>`;
}
