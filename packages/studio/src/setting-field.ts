import { html, type TemplateResult } from 'lit';
import { checkBox, checkBoxes, type Option, segments, select, textField } from './controls.js';
import type { Setting } from './manifest.js';
import { regionField } from './region-field.js';
import { faultOf } from './rules.js';
import type { Scene } from './scene.js';
import { listValue, withAttribute } from './state.js';
import { labelOf } from './words.js';

/** Choices up to this many stand side by side. */
const SIDE_BY_SIDE = 4;

const isWide = ({ kind, choices }: Setting) => !(kind === 'choice' && choices.length > SIDE_BY_SIDE);

function fieldOf(scene: Scene, element: string, setting: Setting): TemplateResult {
  const { t, forms, state } = scene;
  const { name, kind, choices } = setting;
  const key = `${element}.${name}`;
  const value = state.elements.find((chosen) => chosen.name === element)?.attributes[name];
  const text = typeof value === 'string' ? value : setting.default;
  // The same name may be something else on another element.
  const worded = (what: string) => labelOf(t, `${what}.${element}.${name}`) ?? labelOf(t, `${what}.${name}`);
  const known = worded('attr');
  const label = known ?? name;
  const hint = worded('hint') ?? (known ? undefined : setting.description || undefined);
  const put = (next: string | true | undefined, typing = false) =>
    scene.take(withAttribute(state, forms, element, name, next), typing ? key : undefined);
  const options = choices.map((choice): Option => ({
    value: choice,
    label: labelOf(t, `choice.${name}.${choice}`) ?? choice,
  }));
  // Without words of its own a choice says what it is by the manifest's.
  const spoken = known ? label : hint ? `${name}: ${hint}` : name;

  switch (kind) {
    case 'boolean':
      return html`<div class="block">${checkBox(spoken, value === true, (on) => put(on || undefined))}</div>`;
    case 'choice':
      return choices.length <= SIDE_BY_SIDE
        ? segments(key, spoken, options, text, put)
        : select(key, spoken, options, text, put);
    case 'list': {
      const chosen = text.split(/\s+/).filter(Boolean);
      return checkBoxes(spoken, options, chosen, (choice, on) =>
        put(listValue(choices, on ? [...chosen, choice] : chosen.filter((word) => word !== choice))),
      );
    }
    case 'adcode':
      return html`<fieldset class="block">
        <legend class="label">${spoken}</legend>
        ${regionField(scene, key, text, put)}
      </fieldset>`;
    case 'number':
    case 'address':
    case 'code':
    case 'text':
      return textField(scene, {
        key,
        label,
        hint,
        type: kind === 'address' ? 'url' : 'text',
        digits: kind === 'number',
        value: text,
        choices,
        check: (typed) => faultOf(setting, typed),
        apply: (typed) => put(typed || undefined, true),
      });
  }
}

/** The fields of one element, as its manifest lists them; selects stand in pairs. */
export function settingFields(scene: Scene, element: string): TemplateResult[] {
  const settings = scene.forms.find(({ name }) => name === element)?.settings ?? [];
  const rows: TemplateResult[] = [];
  for (let at = 0; at < settings.length; at += 1) {
    const [one, next] = [settings[at], settings[at + 1]];
    if (!one) continue;
    if (next && !isWide(one) && !isWide(next)) {
      rows.push(
        html`<div class="pair">${fieldOf(scene, element, one)}${fieldOf(scene, element, next)}</div>`,
      );
      at += 1;
    } else rows.push(fieldOf(scene, element, one));
  }
  return rows;
}
