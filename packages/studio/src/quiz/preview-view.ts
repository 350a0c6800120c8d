import type { Language } from '@y12355/core';
import { type Manifest, languages } from '@y12355/widgets/pack-check';
import { html, nothing, type TemplateResult } from 'lit';
import { segments } from '../controls.js';
import { languageNames } from '../language-names.js';
import type { Show } from '../messages.js';
import type { BenchState } from './bench.js';
import type { PreviewChoice, QuizScene } from './scene.js';

/** Those of the looks that change a quiz. */
export const quizLooks = ['narrow', 'wide', 'dark'] as const;

/** The quiz as a visitor gets it: the kit's own file draws it in a frame, from what would lie on a server. */
export function previewView(scene: QuizScene, show: Show | undefined): TemplateResult {
  const { t, state, choice, onChoice } = scene;
  const spoken = spokenIn(state);
  return html`<section class="preview" aria-labelledby="preview-title">
    <div class="preview-head">
      <h2 id="preview-title">${t('preview')}</h2>
      ${
        show
          ? segments(
              'look',
              t('look'),
              quizLooks.map((value) => ({ value, label: t(`look.${value}`) })),
              choice.look,
              (look) => onChoice({ look: look as PreviewChoice['look'] }),
              true,
            )
          : nothing
      }
    </div>
    ${
      show
        ? html`<div class="choices">
              ${segments(
                'spoken',
                t('spoken'),
                spoken.map((value) => ({ value, label: languageNames[value] })),
                choice.language,
                (language) => onChoice({ language: language as Language }),
                true,
              )}
              ${segments(
                'layout',
                t('layout'),
                (['steps', 'page'] as const).map((value) => ({ value, label: t(`layout.${value}`) })),
                choice.layout,
                (layout) => onChoice({ layout: layout as PreviewChoice['layout'] }),
                true,
              )}
            </div>
            <studio-preview
              .page=${'../preview.html'}
              .label=${t('previewFrame')}
              .show=${show}
            ></studio-preview>`
        : html`<div class="stage">
            <p class="soft">${t(state.phase === 'ready' ? 'previewBad' : 'previewEmpty')}</p>
          </div>`
    }
  </section>`;
}

export function spokenIn(state: BenchState): readonly Language[] {
  if (state.phase !== 'ready') return [];
  return languages.filter((one) => state.draft.manifest.languages.includes(one));
}

const NAME = 'quiz-in-preview';

/** What the frame is to show; undefined while the quiz cannot be read. */
export function showOf(
  state: BenchState,
  { look, language, layout }: PreviewChoice,
  today: string,
): Show | undefined {
  if (state.phase !== 'ready' || !state.report.title) return undefined;
  // Here anybody may try it: it stays closed elsewhere for as long as its own manifest says.
  const manifest: Manifest = {
    pack: NAME,
    version: '1',
    sha256: state.sha256,
    license: '-',
    reviewer: '-',
    validFrom: today,
    validTo: today,
    languages: ['zh-CN'],
    aiGenerated: false,
    source: '-',
    asOf: today,
  };
  return {
    markup: `<y12355-quiz src="./${NAME}.json" layout="${layout}" lang="${language}"><a href="tel:12355">12355</a></y12355-quiz>`,
    rule: '',
    look,
    theme: look === 'dark' ? 'dark' : 'light',
    files: { [`${NAME}.json`]: state.draft.text, [`${NAME}.manifest.json`]: JSON.stringify(manifest) },
  };
}
