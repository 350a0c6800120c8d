import { icon, type KeyOf, type Params } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { inWeChat } from '../device.js';
import type { FaultCode, FileFetch } from './file-fetch.js';
import type zh from './hands.strings.zh-CN.json';
import { type Material, sizeText } from './material-downloader.model.js';
import type { RowView } from './taking.js';

/** Where a download stands. */
export type Take =
  | { is: 'busy'; file: FileFetch; stop?: () => void }
  | {
      is: 'saved';
      /** Undefined where the engine makes none; then it cannot be shared. */
      file: File | undefined;
      /** Address of what was saved, for a picture or a PDF. */
      href?: string;
    }
  | { is: 'broken'; code: FaultCode; file: FileFetch }
  | { is: 'picture' }
  | { is: 'outside'; copied?: boolean; unseen?: boolean };

/** What the views press. */
interface Presses {
  t(key: KeyOf<typeof zh>, params?: Params): string;
  take(material: Material): void;
  stop(material: Material): void;
  play(material: Material): void;
  told(material: Material): void;
  share(material: Material, file: File): Promise<void>;
  copy(material: Material, event: Event): Promise<void>;
  unseen(material: Material): void;
}

export function handsView(
  material: Material,
  take: Take | undefined,
  playing: boolean,
  hands: Presses,
): RowView {
  const view = take ? views[take.is](material, take as never, hands) : {};
  return playing ? { ...view, below: html`${film(material, hands)}${view.below ?? nothing}` } : view;
}

const views: {
  [Is in Take['is']]: (material: Material, take: Take & { is: Is }, hands: Presses) => RowView;
} = {
  busy(material, { file, stop }, hands) {
    const { t } = hands;
    const [done, all] = [file.received, Math.max(material.bytes ?? 0, file.received)];
    const percent = all > 0 ? Math.round((done / all) * 100) : 0;
    return {
      action: stop
        ? button(t('cancel'), material, () => hands.stop(material))
        : html`<button class="action outlined" type="button" aria-busy="true">${t('busy')}</button>`,
      below: html`<div class="going">
        <svg
          class="bar"
          role="progressbar"
          aria-label=${`${t('busy')} ${material.title}`}
          aria-valuenow=${percent}
          aria-valuemin="0"
          aria-valuemax="100"
          viewBox="0 0 100 6"
          preserveAspectRatio="none"
        >
          <path class="track" d="M0 0H100V6H0z" />
          <path class="done" d="M0 0H${percent}V6H0z" />
        </svg>
        <span class="small soft">${t('amount', { done: sizeText(done), all: sizeText(all) })}</span>
      </div>`,
    };
  },

  saved(material, { file, href }, hands) {
    const { t } = hands;
    const shares = file && navigator.canShare?.({ files: [file] });
    return {
      told: html`<span class="good">${icon('check')}${t('saved')}</span>`,
      action: again(t('again'), material, hands),
      below:
        shares || href
          ? html`<p class="after">
              ${
                shares
                  ? html`<button class="link" type="button" @click=${() => void hands.share(material, file)}>
                      ${t('share')}<span class="sr"> ${material.title}</span>
                    </button>`
                  : nothing
              }
              ${
                href
                  ? html`<a class="whole" href=${href} target="_blank"
                      >${t('print')}<span class="sr"> ${material.title}${t('newWindow')}</span></a
                    >`
                  : nothing
              }
            </p>`
          : nothing,
    };
  },

  broken(material, { code, file }, hands) {
    const { t } = hands;
    const key = code === 'stopped' ? 'refused' : code;
    const label = { checksum: 'anew', interrupted: 'goOn' } as const;
    return {
      wrong: true,
      told: html`<span class="bad">${t(key, { done: sizeText(file.received) })}</span>`,
      action: again(t(label[code as keyof typeof label] ?? 'retry'), material, hands),
      below:
        code === 'blocked'
          ? html`<p class="after">
              <a href=${material.href} download=${material.name} @click=${() => hands.told(material)}
                >${t('direct')}<span class="sr"> ${material.title}</span></a
              >
            </p>`
          : nothing,
    };
  },

  picture(material, _take, hands) {
    return {
      told: hands.t('hold'),
      below: html`<img
        class="held"
        src=${material.href}
        alt=${material.title}
        @error=${() => hands.unseen(material)}
      />`,
    };
  },

  outside(material, { copied, unseen }, hands) {
    const { t } = hands;
    return {
      told: copied === undefined ? (unseen ? t('noPicture') : nothing) : t(copied ? 'copied' : 'copyByHand'),
      below: html`<div class="outside">
        <p>${t(inWeChat() ? 'outsideWeChat' : 'outside')}</p>
        <p class="small address">${decodeURI(material.href)}</p>
        <button
          class="action outlined"
          type="button"
          @click=${(event: Event) => void hands.copy(material, event)}
        >
          ${icon('copy')}${t('copy')}
        </button>
      </div>`,
    };
  },
};

function film(material: Material, hands: Presses): TemplateResult {
  const { t } = hands;
  const { href, subtitles, thumbnail, title, language } = material;
  // Subtitles of another origin are read only where the video is asked for in the same way.
  const crossing = subtitles !== undefined && new URL(subtitles).origin !== location.origin;
  const failed = (event: Event) => {
    const box = (event.currentTarget as Element).parentElement;
    box?.classList.add('unplayed');
  };
  return html`<div class="film">
    <video
      controls
      preload="none"
      playsinline
      tabindex="0"
      src=${href}
      poster=${thumbnail ?? nothing}
      crossorigin=${crossing ? 'anonymous' : nothing}
      aria-label=${t('playing', { title })}
      @error=${failed}
    >
      ${
        subtitles
          ? html`<track
              kind="subtitles"
              src=${subtitles}
              srclang=${language ?? 'zh-CN'}
              label=${title}
              default
            />`
          : nothing
      }
    </video>
    <p class="small bad" role="alert">${t('noPlay')}</p>
    <button class="link" type="button" @click=${() => hands.play(material)}>
      ${t('close')}<span class="sr"> ${title}</span>
    </button>
  </div>`;
}

function again(label: string, material: Material, hands: Presses): TemplateResult {
  return button(html`${icon('down')}${label}`, material, () => hands.take(material));
}

function button(label: unknown, { title }: Material, press: () => void): TemplateResult {
  return html`<button class="action outlined" part="action" type="button" @click=${press}>
    ${label}<span class="sr"> ${title}</span>
  </button>`;
}
