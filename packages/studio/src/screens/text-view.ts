import type { Language } from '@y12355/core';
import { textWidth } from '@y12355/domain';
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { languageNames } from '../language-names.js';
import type { Path } from './draft.js';
import { lineField } from './fields.js';
import { textIn, withText } from './scene-edit.js';
import type { ScreensView } from './view.js';

export interface TextField {
  path: Path;
  label: string;
  hint?: string | undefined;
  room: number;
  optional?: boolean | undefined;
  lines?: boolean | undefined;
}

const others = ['zh-HK', 'en'] as const;
/** Wider texts than these get a field of several lines. */
const ONE_LINE = 48;

/** Words of the chosen scene: zh-CN, which is always there, and the other languages folded below. */
export function textField(view: ScreensView, scene: unknown, field: TextField): TemplateResult {
  const { t, board } = view;
  const { path, label, room, optional = false, lines = false } = field;
  const base = `/scenes/${board.index}/${path.join('/')}`;
  const line = (language: Language, own: string, hint?: string) => {
    const value = textIn(scene, path, language);
    const width = t('room', { width: Math.ceil(textWidth(value)), most: room });
    return lineField({
      t,
      path: `${base}/${language}`,
      label: own,
      lang: language,
      hint: hint === undefined ? width : `${width} · ${hint}`,
      value,
      // A text that is none at all is told where it is to be written.
      faults: board.faultsAt(`${base}/${language}`, ...(language === 'zh-CN' ? [base] : [])),
      ...(room > ONE_LINE && { rows: lines ? 6 : 3 }),
      change: (text) =>
        board.scene((now) =>
          withText(now, path, language, lines ? text : text.replace(/\s*\n\s*/g, ' '), optional),
        ),
    });
  };
  // Only when a scene is chosen: a fold that closes under somebody's hands is in the way.
  const filled = others.some((language) => textIn(scene, path, language) !== '');
  return html`<div class="text">
    ${line('zh-CN', label, field.hint)}
    <details class="others" ?open=${guard([board.selected, base], () => filled)}>
      <summary>${t('others')}</summary>
      ${others.map((language) => line(language, `${label} · ${languageNames[language]}`))}
    </details>
  </div>`;
}
