import { type Language } from '@y12355/core';
import type { Field, Template } from '@y12355/posters';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { checkBox, segments } from '../controls.js';
import type { Faulty, PosterChoice } from './choice.js';
import type { Translate } from './words.js';

/** What the form is drawn from, and how it answers. */
export interface FormScene {
  t: Translate;
  language: Language;
  templates: readonly Template[];
  choice: PosterChoice;
  /** What cannot be used as it stands. */
  faults: Faulty;
  thumbnail(template: Template): string;
  take(change: Partial<PosterChoice>): void;
  onCodeImage(file: Blob): void;
}

const languages = [
  ['zh-CN', '简体'],
  ['zh-HK', '繁體'],
  ['en', 'English'],
] as const;

export function form(scene: FormScene): TemplateResult {
  const { t, choice, take } = scene;
  // Twenty-one drawings, which no key in a field changes.
  const shelf = guard([scene.templates, t('choose'), choice.template], () => gallery(scene));
  return html`${shelf}
    ${segments(
      'poster-language',
      t('language'),
      languages.map(([value, label]) => ({ value, label })),
      choice.lang,
      (lang) => take({ lang: lang as Language }),
    )}
    ${fields(scene)}
    <details class="group">
      <summary>${t('more')}</summary>
      ${text(scene, {
        id: 'base',
        label: t('base'),
        hint: scene.faults.base ? undefined : t(scene.faults.local ? 'baseLocal' : 'baseHint'),
        mistake: scene.faults.base ? t('baseBad') : undefined,
        value: choice.base,
        max: 80,
        type: (base) => take({ base: base.trim() }),
      })}
      ${codeKind(scene)} ${checkBox(t('marks'), choice.marks, (marks) => take({ marks }))}
    </details>`;
}

/** A template's name without what its group says already. */
export const shortTitle = (title: string): string => title.replace(/\s*[（(].*$/, '');

/** `A3`, `1920 × 1080`, `80 × 200 cm`; the spaces do not break. */
export function sizeName({ page: { width, height }, pixels }: Template): string {
  const by = (a: number, b: number, unit = '') => `${a}\u00a0×\u00a0${b}${unit && `\u00a0${unit}`}`;
  if (pixels) return by(pixels.width, pixels.height);
  const sheet = (
    [
      ['A3', 297, 420],
      ['A4', 210, 297],
    ] as const
  ).find(([, w, h]) => w === width && h === height);
  if (sheet) return sheet[0];
  return width >= 500 ? by(width / 10, height / 10, 'cm') : by(width, height, 'mm');
}

function gallery({ t, language, templates, choice, thumbnail, take }: FormScene): TemplateResult {
  const kinds = [...new Set(templates.map(({ kind }) => kind))];
  return html`<fieldset class="block">
    <legend><h2>${t('choose')}</h2></legend>
    <div class="gallery">
      ${kinds.map(
        (kind) =>
          html`<div role="group" aria-labelledby="kind-${kind}">
            <h3 id="kind-${kind}">${t(`kind.${kind}`)}</h3>
            <div class="sheets">
              ${templates
                .filter((template) => template.kind === kind)
                .map(
                  (template) =>
                    html`<label class="sheet">
                      <input
                        type="radio"
                        name="template"
                        value=${template.id}
                        .checked=${live(template.id === choice.template)}
                        @change=${() => take({ template: template.id })}
                      />
                      <span class="look"
                        ><img
                          src=${thumbnail(template)}
                          alt=""
                          loading="lazy"
                          width=${template.page.width}
                          height=${template.page.height}
                      /></span>
                      <span class="caption"
                        ><b>${shortTitle(template.title[language])}</b>
                        <span class="soft">${sizeName(template)}</span></span
                      >
                    </label>`,
                )}
            </div>
          </div>`,
      )}
    </div>
  </fieldset>`;
}

function fields(scene: FormScene): TemplateResult {
  const { t, choice, faults, take } = scene;
  const template = scene.templates.find(({ id }) => id === choice.template);
  return html`<div class="group">
    <h3>${t('fill')}</h3>
    ${repeat(
      template?.fields ?? [],
      ({ name }) => name,
      (field) => fieldOf(field, scene),
    )}
    ${text(scene, {
      id: 'campaign',
      label: t('campaign'),
      optional: true,
      hint: faults.campaign ? undefined : t('campaignHint'),
      mistake: faults.campaign ? t('campaignBad') : undefined,
      value: choice.campaign,
      max: 32,
      type: (campaign) => take({ campaign: campaign.trim() }),
    })}
  </div>`;
}

function fieldOf({ name, label, required, max, choices }: Field, scene: FormScene): TemplateResult {
  const { language, choice, take } = scene;
  const value = choice.values[name] ?? '';
  const type = (typed: string) => take({ values: { ...choice.values, [name]: typed } });
  if (choices) {
    // Each of the kit's choices is one that is there or not.
    const [yes = 'yes'] = choices.filter(Boolean);
    return html`<div class="block tick">
      ${checkBox(label[language], value === yes, (on) => type(on ? yes : ''))}
    </div>`;
  }
  // Two letters count as one character, so twice as many may be typed; the preview tells what is too long.
  return text(scene, { id: name, label: label[language], optional: !required, value, max: 2 * max, type });
}

/** Link or mini-program; the second needs its picture. */
function codeKind({ t, choice, take, onCodeImage }: FormScene): TemplateResult {
  const read = (event: Event) => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file) onCodeImage(file);
  };
  return html`${segments(
    'code-kind',
    t('codeKind'),
    (['link', 'mini-program'] as const).map((value) => ({ value, label: t(`codeKind.${value}`) })),
    choice.code,
    (code) => take({ code: code as PosterChoice['code'] }),
  )}
  ${
    choice.code === 'mini-program'
      ? html`<div class="block">
          <label class="label" for="p-code-image">${t('codeImage')}</label>
          <input
            id="p-code-image"
            type="file"
            accept="image/png,image/jpeg"
            aria-describedby="p-code-image-hint"
            @change=${read}
          />
          <p class="hint" id="p-code-image-hint">
            ${choice.codeImage ? t('codeKindHint') : t('codeImageMissing')} ${t('codeImageHint')}
          </p>
        </div>`
      : nothing
  }`;
}

interface TextWish {
  id: string;
  label: string;
  optional?: boolean;
  hint?: string | undefined;
  mistake?: string | undefined;
  value: string;
  max: number;
  type(value: string): void;
}

function text(
  { t }: FormScene,
  { id, label, optional, hint, mistake, value, max, type }: TextWish,
): TemplateResult {
  const about = mistake ? `p-${id}-mistake` : hint ? `p-${id}-hint` : undefined;
  return html`<div class="block">
    <label class="label" for="p-${id}"
      >${label}${optional ? html`<span class="optional">${t('optional')}</span>` : nothing}</label
    >
    <input
      class="field"
      id="p-${id}"
      autocomplete=${id === 'school' ? 'organization' : 'off'}
      spellcheck="false"
      maxlength=${max}
      aria-invalid=${mistake ? 'true' : nothing}
      aria-describedby=${about ?? nothing}
      .value=${live(value)}
      @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
    />
    ${mistake ? html`<p class="mistake" id=${about ?? nothing}>${mistake}</p>` : nothing}
    ${hint ? html`<p class="hint" id=${about ?? nothing}>${hint}</p>` : nothing}
  </div>`;
}
