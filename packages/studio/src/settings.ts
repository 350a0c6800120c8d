import type { PageSettingName } from '@y12355/embed';
import { html, nothing, type TemplateResult } from 'lit';
import { checkBox, checkBoxes, segments, textField } from './controls.js';
import { colorField } from './color-field.js';
import { pageSettings } from './page-settings.js';
import { faultOf } from './rules.js';
import { regionField } from './region-field.js';
import type { Scene } from './scene.js';
import { settingFields } from './setting-field.js';
import { ways, withElement, withPageSetting } from './state.js';
import { labelOf } from './words.js';

const nameOf = (scene: Scene, name: string) => {
  const { t, forms } = scene;
  const form = forms.find((one) => one.name === name);
  return labelOf(t, `el.${name}`) ?? (form?.summary ? `${name}: ${form.summary}` : name);
};

/** Which elements: several on a page, one on a screen. */
function elements(scene: Scene): TemplateResult {
  const { t, forms, state } = scene;
  const options = forms.map(({ name }) => ({ value: name, label: nameOf(scene, name) }));
  const chosen = state.elements.map(({ name }) => name);
  if (state.answer !== 'screen') {
    return checkBoxes(t('elements'), options, chosen, (name, wanted) =>
      scene.take(withElement(state, forms, name, wanted)),
    );
  }
  return segments('e', t('elementOne'), options, chosen[0] ?? '', (name) => {
    const present = state.elements.find((element) => element.name === name);
    scene.take({ ...state, elements: [present ?? { name, attributes: {} }] });
  });
}

function elementSettings(scene: Scene): TemplateResult[] {
  const { answer, elements } = scene.state;
  const shown = answer === 'screen' ? elements.slice(0, 1) : elements;
  return shown.map(({ name }) => {
    const fields = settingFields(scene, name);
    if (fields.length === 0) return html``;
    return html`<section class="group" aria-label=${nameOf(scene, name)}>
      ${shown.length > 1 ? html`<h3>${nameOf(scene, name)}</h3>` : nothing}${fields}
    </section>`;
  });
}

function pageFields(scene: Scene, names: readonly PageSettingName[]): TemplateResult {
  const { t, base, state } = scene;
  const put = (name: PageSettingName, value: string, key?: string) =>
    scene.take(withPageSetting(state, name, value || undefined), key);
  const typed = (name: 'campaign' | 'api') =>
    textField(scene, {
      key: name,
      label: t(name),
      hint: name === 'api' ? t('apiHint', { base }) : t('campaignHint'),
      type: name === 'api' ? 'url' : 'text',
      value: state.page[name] ?? '',
      check: (value) => faultOf(pageSettings[name], value),
      apply: (value) => put(name, value, name),
    });
  const fields: Record<PageSettingName, () => TemplateResult> = {
    region: () => regionField(scene, 'region', state.page.region ?? '', (value) => put('region', value)),
    campaign: () => typed('campaign'),
    lang: () =>
      segments(
        'lang',
        t('lang'),
        [
          { value: '', label: t('lang.page') },
          { value: 'zh-CN', label: '简' },
          { value: 'zh-HK', label: '繁' },
          { value: 'en', label: 'EN' },
        ],
        state.page.lang ?? '',
        (value) => put('lang', value),
      ),
    theme: () =>
      segments(
        'theme',
        t('theme'),
        (['auto', 'light', 'dark', 'contrast'] as const).map((value) => ({
          value,
          label: t(`theme.${value}`),
        })),
        state.page.theme ?? 'auto',
        (value) => put('theme', value),
      ),
    api: () => typed('api'),
  };
  return html`<section class="group" aria-labelledby="page-title">
    <h3 id="page-title" class=${names.length < 3 ? 'sr' : ''}>${t('page')}</h3>
    ${names.map((name) => fields[name]())}
  </section>`;
}

function advanced(scene: Scene): TemplateResult {
  const { t, state, version } = scene;
  return html`<details class="group">
    <summary>${t('advanced')}</summary>
    ${segments(
      'way',
      t('way'),
      ways.map((value) => ({ value, label: t(`way.${value}`) })),
      state.way,
      (value) => scene.take({ ...state, way: ways.find((way) => way === value) ?? 'script' }),
    )}
    ${
      version
        ? segments(
            'pin',
            t('version'),
            [
              { value: '', label: t('version.moving') },
              { value: '1', label: t('version.pinned', { version }) },
            ],
            state.pinned ? '1' : '',
            (value) => scene.take({ ...state, pinned: value === '1' }),
          )
        : html`<p class="hint block">${t('versionMissing')}</p>`
    }
    <div class="block">
      ${checkBox(t('reserve'), state.reserve, (reserve) => scene.take({ ...state, reserve }))}
    </div>
  </details>`;
}

/** Everything below the question, as far as the answer needs it. */
export function settings(scene: Scene): TemplateResult {
  switch (scene.state.answer) {
    case 'script':
      return html`${elements(scene)}${elementSettings(scene)}${colorField(scene)}
      ${pageFields(scene, ['region', 'campaign', 'lang', 'theme', 'api'])}${advanced(scene)}`;
    case 'html':
      // Markup without any script has no settings to read.
      return scene.state.frames
        ? html`${elements(scene)}${elementSettings(scene)}
          ${pageFields(scene, ['region', 'campaign', 'lang', 'theme', 'api'])}`
        : html`${elements(scene)}${pageFields(scene, ['campaign', 'lang'])}`;
    case 'picture':
    case 'print':
      return pageFields(scene, ['campaign', 'lang']);
    case 'screen':
      return html`${elements(scene)}${elementSettings(scene)}
      ${pageFields(scene, ['region', 'campaign', 'lang', 'theme', 'api'])}`;
  }
}
