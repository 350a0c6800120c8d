import { icon } from '@y12355/core';
import type { PlaylistFault } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { type Draft, fileText, valueAt } from './draft.js';
import { faultPlace, faultWords, pathOf } from './fault-words.js';
import type { ScreensView } from './view.js';

/** Name under which a playlist is saved, and which the commands take. */
export const FILE = 'playlist.json';

const commands = [
  `npm exec --no -- y12355-kiosk playlist sign ${FILE} --key KEYFILE`,
  `npm exec --no -- y12355-kiosk playlist check ${FILE} --keys OPERATORFILE`,
  `npm exec --no -- y12355-server kiosk playlist ${FILE}`,
].join('\n');

/** What was found in the whole playlist, each with its place and what helps. */
export function checkView(view: ScreensView, draft: Draft): TemplateResult {
  const { t, board } = view;
  const { faults } = board.check;
  const scenes = draft.rows.map(({ scene }) => scene);
  return html`<section class="check-all" aria-labelledby="check-title">
    <h2 id="check-title" tabindex="-1">${t('check')}</h2>
    <p class="verdict" role="status">
      ${icon(faults.length > 0 ? 'warn' : 'check')}<b
        >${faults.length > 0 ? t('faults', { count: faults.length }) : t('good')}</b
      >
    </p>
    ${
      faults.length === 0
        ? nothing
        : html`<ul class="faults">
            ${faults.map((fault) => faultRow(view, fault, faultPlace(fault, scenes, t)))}
          </ul>`
    }
  </section>`;
}

function faultRow(
  { t, onFault, onTakeOut }: ScreensView,
  fault: PlaylistFault,
  place: string,
): TemplateResult {
  // There is no field for a name that nobody knows.
  const unknown = fault.cure.startsWith('correct the name');
  const cure = t(unknown ? 'takeOut' : 'goThere');
  const act = () => (unknown ? onTakeOut(pathOf(fault)) : onFault(fault.path));
  return html`<li>
    <b>${place}</b>
    <span>${faultWords(fault, t)}</span>
    <code>${fault.path || '/'}</code>
    <button type="button" class="link" aria-label="${cure}: ${place}" @click=${act}>${cure}</button>
  </li>`;
}

/** What is taken along: the file, the files beside it, and the commands that sign and check it. */
export function giveView({ t, board, said, onSave }: ScreensView, draft: Draft): TemplateResult {
  const files = filesOf(draft);
  return html`<section class="result" aria-labelledby="give-title">
    <h2 id="give-title">${t('give')}</h2>
    <p class="aside">${t('giveLead')}</p>
    <p class="take">
      <button type="button" class="action lamp" id="s-save" @click=${onSave}>
        ${icon('down')}${t('save', { name: FILE })}
      </button>
      <span role="status" class="aside">${said?.where === 'give' ? said.text : nothing}</span>
    </p>
    ${
      files.length === 0
        ? nothing
        : html`<p class="aside">${t('giveFiles')}</p>
            <ul class="beside">
              ${files.map((src) => {
                const name = board.files.get(src)?.name;
                return html`<li>
                  <code>${src}</code>${name && !src.endsWith(`/${name}`) ? ` ← ${name}` : nothing}
                </li>`;
              })}
            </ul>`
    }
    <studio-code class="second" .t=${t} .heading=${t('commands')} .text=${commands}></studio-code>
    <p class="aside">${t('commandsHint')}</p>
    <details>
      <summary>${t('content')}</summary>
      <studio-code class="content" .t=${t} .heading=${FILE} .text=${fileText(draft)}></studio-code>
    </details>
  </section>`;
}

/** Names of all files that scenes name, each once. */
function filesOf({ rows }: Draft): string[] {
  const found = rows.flatMap(({ scene }) =>
    ['asset', 'subtitles'].map((name) => valueAt(scene, ['data', name, 'src'])),
  );
  return [...new Set(found.filter((src): src is string => typeof src === 'string' && src !== ''))];
}
