import { icon } from '@y12355/core';
import { type AssetKind, assetKinds } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { placeOf } from './board.js';
import { sizeText } from './chosen-file.js';
import { type Path, valueAt } from './draft.js';
import { fieldId, mistakes } from './fields.js';
import type { ScreensView } from './view.js';

/** A file of the chosen scene: chosen on this computer, named for its place beside the playlist, and never sent. */
export function assetView(
  { t, board }: ScreensView,
  scene: unknown,
  path: Path,
  kind: AssetKind,
): TemplateResult {
  const place = placeOf(board.selected ?? '', path);
  const pointer = `/scenes/${board.index}/${path.join('/')}`;
  const id = fieldId(pointer);
  const { endings, most } = assetKinds[kind];
  const rules = { endings: endings.join(', '), size: sizeText(most) };
  const src = valueAt(scene, [...path, 'src']);
  const chosen = typeof src === 'string' ? board.files.get(src) : undefined;
  const refused = board.refused.get(place);
  const faults = board.check.faults.filter((fault) => `${fault.path}/`.startsWith(`${pointer}/`));
  const onChange = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void board.attach(path, kind, file);
    // The same file again, once it has been changed, is a choice too.
    input.value = '';
  };
  return html`<div class="block asset">
    <label class="label" for=${id}>${t(`asset.${kind}`)}</label>
    <label class="choose action outlined">
      <input
        type="file"
        id=${id}
        accept=${endings.map((ending) => `.${ending}`).join(',')}
        aria-describedby="${id}-hint"
        @change=${onChange}
      /><span>${t(chosen ? 'asset.other' : 'asset.choose')}</span>
    </label>
    <p class="hint" id="${id}-hint">${t('asset.hint', rules)}</p>
    <div role="status">
      ${
        refused
          ? html`<p class="mistake">
              ${icon('warn')}<span
                >${t(`file.${refused.why}`, {
                  ...rules,
                  name: refused.name,
                  found: sizeText(refused.size),
                })}</span
              >
            </p>`
          : nothing
      }
      ${board.reading.has(place) ? html`<p class="small">${t('asset.reading')}</p>` : nothing}
      ${typeof src === 'string' && src ? html`<p class="small">${t('asset.place')} <code>${src}</code></p>` : nothing}
      ${
        chosen
          ? html`<p class="hint">
              ${t('asset.sum', { size: sizeText(chosen.bytes), sum: chosen.sha256.slice(0, 12) })}
            </p>`
          : src
            ? html`<p class="hint">${t('asset.absent')}</p>`
            : nothing
      }
    </div>
    ${refused ? nothing : mistakes(t, faults, id)}
  </div>`;
}
