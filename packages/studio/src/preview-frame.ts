import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { type Fitted, FramedPage } from './framed-page.js';
import { type Look, messageOf, type Show } from './messages.js';
import { previewStyles } from './preview-frame.styles.js';

/** Widths of the host page, px. */
const WIDTH: Readonly<Record<Look | 'screen', number>> = {
  narrow: 360,
  wide: 1100,
  dark: 360,
  hostile: 360,
  screen: 1280,
};
const TALLEST = 620;
/** Free ground around the frame. */
const GROUND = 40;
/** A host page that is too long is drawn smaller, down to this, before it is cut at its foot. */
const SMALLEST = 0.6;
/** Where the stage has a height of its own, which the frame then keeps to. */
const SIDE_BY_SIDE = '(min-width: 960px)';
const SCREEN_HEIGHT = 720;

/** A frame of this very origin with a made-up host page in it, or with the page that a screen would open. */
export class StudioPreview extends FramedPage<Show> {
  static override styles = previewStyles;

  /** Address of the host page. */
  @property({ attribute: false }) page = 'preview.html';
  /** Address of a whole screen, in place of a host page. */
  @property({ attribute: false }) screen: string | undefined;

  @state() private height = 420;

  protected override hear(...given: Parameters<typeof messageOf>): void {
    const message = messageOf(...given);
    if (message?.type === 'size') this.height = Math.max(300, Math.ceil(message.height));
  }

  // The frame is as wide as the page it shows and is drawn smaller where there is less room.
  protected override fitted(): Fitted {
    const width = WIDTH[this.screen ? 'screen' : (this.show?.look ?? 'narrow')];
    const stage = this.renderRoot.querySelector('.stage') as HTMLElement;
    const room = Math.max(120, stage.clientWidth - (stage.clientWidth < 420 ? 24 : GROUND));
    const fills = matchMedia(SIDE_BY_SIDE).matches;
    const tallest = fills ? Math.max(160, stage.clientHeight - GROUND) : TALLEST;
    const whole = this.screen ? SCREEN_HEIGHT : this.height;
    // A screen is shown whole, a page as far as it stays readable.
    const fitting = this.screen ? tallest / whole : fills ? Math.max(SMALLEST, tallest / whole) : 1;
    const scale = Math.min(1, room / width, fitting);
    const height = this.screen ? whole : Math.min(whole, tallest / scale);
    return { width, height, scale };
  }

  protected override render(): TemplateResult {
    const address = this.screen ?? this.page;
    // A frame that is led elsewhere would be a step of the history; a new one is none.
    const frame = html`<iframe title=${this.label || nothing} src=${address}></iframe>`;
    return html`<div class="stage"><div class="box">${keyed(address, frame)}</div></div>`;
  }
}
