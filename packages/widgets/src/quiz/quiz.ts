import type { OperatorDocument } from '@y12355/client';
import {
  type Address,
  isThisMachine,
  onAction,
  oneOf,
  secureAddress,
  servicePage,
  strings,
  tagStyles,
  warnOnce,
  Words,
  Y12355Element,
} from '@y12355/core';
import { HOTLINE } from '@y12355/domain';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BannerExit } from '../hotline-banner/exit.js';
import { OnDemand } from '../on-demand.js';
import { say } from './form.js';
import { quizFoot, smallHelp, helpPanel } from './help.js';
import { statusView, waitingRows } from './notes.js';
import { inFull, PackLoader, packsFolder } from './pack.js';
import { Play } from './play.js';
import { type Layout, layouts, type Mode, modes, OPEN_PACK, type Pack, packs } from './quiz.choices.js';
import { QuizFinishEvent } from './quiz.events.js';
import zh from './quiz.strings.zh-CN.json';
import { quizStyles } from './quiz.styles.js';
import { pageView, stepsView } from './walk.js';

const words = new Words('quiz', zh, {
  'zh-HK': () => import('./quiz.strings.zh-HK.json'),
  en: () => import('./quiz.strings.en.json'),
});

/**
 * A quiz about 12355 or a check-in with oneself. Answers stay on the page: nothing is sent, stored or told. The number
 * is there before, during and after, and an answer that asks for help brings it at once, on the same screen.
 *
 * @summary A quiz on the device alone, with the number always beside it.
 * @slot - a link and the number; shown whenever nothing better can be
 * @event y12355-quiz-finish - `{pack}`: a quiz was gone through; says neither an answer nor a score
 * @event y12355-action - `{action}`: `call` or `center`; cancelable; a call from the help panel is not told
 * @csspart action - what leads on, and the calls
 * @csspart field - one answer to choose
 * @csspart panel - the help panel, whole and small
 * @csspart code - the QR code of a screen
 * @csspart mark - the drawn number
 * @csspart number - the call at the foot
 * @csspart status - what became of loading, as it is announced
 * @csspart exit - the link that leaves the page
 */
export class Quiz extends Y12355Element {
  static override styles: CSSResultGroup = [Y12355Element.styles, tagStyles, quizStyles];
  static override readonly words = words;

  /** Which quiz, of those that come with the kit. */
  @property() pack?: Pack;
  /** Address of a FHIR Questionnaire in place of `pack`; its manifest lies beside it. */
  @property() src?: Address;
  /** One question at a time, or all of them below one another. */
  @property() layout: Layout = 'steps';
  /** For a screen that others see, `qr`: a check-in shows a code to take it on one's own phone. */
  @property({ reflect: true }) mode: Mode = 'page';
  /** Address that a quick exit leads to: https, or http on the page's own host. Off without it. */
  @property({ attribute: 'exit-url' }) exitUrl?: Address;

  /** The quiz about 12355 was chosen in place of a closed one. */
  @state() private instead = false;

  readonly #t = strings(this, words);
  readonly #loader = new PackLoader(this, () => this.#inProduction());
  // Asked for together with the quiz, so that nothing leaves the page once that is here.
  readonly #result = new OnDemand(this, 'the result', async () => {
    const { Result } = await import('./result.js');
    return new Result(this);
  });
  readonly #phone = new OnDemand(this, 'the code', async () => {
    const { Phone } = await import('./phone.js');
    return new Phone(this);
  });
  readonly #exit = new OnDemand<BannerExit>(this, 'the quick exit', async () => {
    const { BannerExit } = await import('../hotline-banner/exit.js');
    return new BannerExit(this);
  });
  readonly #service = new OnDemand(this, "the operator's document", async () => {
    const { Service } = await import('./service.js');
    return new Service(this);
  });
  readonly #onCall = onAction(this, 'call');
  #play: Play | undefined;
  /** Somebody pressed for the quiz that is on its way: the focus goes to it. */
  #awaited = false;

  get #mode(): Mode {
    return oneOf(this.localName, 'mode', this.mode, modes);
  }

  get #layout(): Layout {
    return oneOf(this.localName, 'layout', this.layout, layouts);
  }

  get #pack(): Pack {
    return this.instead ? OPEN_PACK : oneOf(this.localName, 'pack', this.pack, packs);
  }

  /** Somebody is asked about themselves. */
  get #personal(): boolean {
    return !this.instead && (!!this.src || this.#pack !== OPEN_PACK);
  }

  /** Where the quiz is, in full; undefined where none may run. */
  get #address(): string | undefined {
    const src = this.instead ? undefined : this.src;
    // Nobody's own answers on a screen that others see.
    if (this.#mode === 'qr' && this.#personal) return undefined;
    if (src) return inFull(src);
    return `${packsFolder(import.meta.url, document.baseURI)}${this.#pack}.json`;
  }

  /**
   * A service says whether its data are samples, which none in production has. Without one, only a page of this very
   * machine is a place for trying.
   */
  async #inProduction(): Promise<boolean> {
    return this.#served() ? (await this.#askService())?.sample !== true : !isThisMachine(location.hostname);
  }

  readonly #served = () => !!(this.setting('api') || this.setting('operator'));

  async #askService(): Promise<OperatorDocument | undefined> {
    return (await this.#service.bring())?.ask(this.setting('api'), this.setting('operator'));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('pack') || changed.has('src')) this.instead = false;
    const address = this.#address;
    const setsOut = this.#loader.ask(address);
    // Together with the quiz, so that the service cannot see who needs it. About 12355 nobody is asked how they are.
    if (setsOut && this.#served() && this.#personal) void this.#askService();
    if (this.#loader.pack?.form !== this.#play?.sitting.form) this.#restart();
    if (address) this.#result.part?.prepare();
    if (secureAddress(this.localName, 'exit-url', this.exitUrl)) void this.#exit.part;
    this.#exit.here?.set(this.exitUrl);
  }

  // The focus follows what a person did, and only that.
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const play = this.#play;
    play?.drawOn();
    const wanted = play?.focus.map((one) => this.renderRoot.querySelector<HTMLElement>(one));
    if (play) play.focus = [];
    wanted?.find(Boolean)?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#onPageHide);
  }

  // Who comes back to this place finds nobody's answers.
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#onPageHide);
    this.#restart();
  }

  /** A new sitting; nothing of the one before is left. */
  #restart(): void {
    const { pack } = this.#loader;
    this.#result.here?.forget();
    this.#play =
      pack &&
      new Play(
        this,
        words,
        pack.form,
        () => this.#layout,
        () => this.#service.here?.ways ?? [],
        this.#onCall,
        () => this.dispatchEvent(new QuizFinishEvent(pack.id)),
      );
    if (!this.#play || !this.#awaited) return;
    this.#awaited = false;
    this.#play.focus = [this.#layout === 'page' ? '#title' : '#q0'];
  }

  /** A page that a browser keeps for the way back is shown to whoever goes back. */
  readonly #onPageHide = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    this.#restart();
    this.requestUpdate();
  };

  protected override renderContent(): TemplateResult {
    const t = this.#t;
    const play = this.#play;
    const alone = this.#mode === 'qr' && !this.#address;
    return html`<section class="quiz ${this.#layout}" aria-labelledby="title" @keydown=${play?.onKey}>
      ${this.#renderHead()}
      ${alone ? this.#renderPhone() : play ? this.#renderQuiz(play) : this.#renderStatus()}
      ${play ? this.#renderFoot(play) : quizFoot({ t, onCall: this.#onCall })}
    </section>`;
  }

  #renderStatus(): TemplateResult {
    const { trouble, retrying } = this.#loader;
    const t = this.#t;
    if (!trouble) return waitingRows(t);
    return statusView({
      t,
      trouble,
      retrying,
      instead: this.#personal ? () => (this.instead = this.#awaited = true) : undefined,
      onRetry: () => {
        this.#awaited = true;
        this.#loader.retry();
      },
    });
  }

  /** The number, or the help panel in its small form; the whole one has the place for itself. */
  #renderFoot({ sitting, scene }: Play): unknown {
    if (sitting.help === 'small') return smallHelp(scene);
    const covered = sitting.help === 'open' && (sitting.done || this.#layout === 'steps');
    return covered ? nothing : quizFoot(scene);
  }

  #renderHead(): TemplateResult {
    const t = this.#t;
    const { pack } = this.#loader;
    const sitting = this.#play?.sitting;
    const title = pack ? say(pack.form.title, this.language) : t('title');
    // In the middle of a quiz there is room for the question alone.
    const first =
      sitting && sitting.help !== 'open' && !sitting.done && (this.#layout === 'page' || sitting.index === 0);
    const url = secureAddress(this.localName, 'exit-url', this.exitUrl);
    return html`${
        url
          ? html`<div class="column leave">
              ${
                this.#exit.here?.link(t('leave'), true) ??
                html`<a href=${url} target="_top" rel="nofollow noreferrer">${t('leave')}</a>`
              }
            </div>`
          : nothing
      }
      <div class=${first ? 'column head' : 'sr'}>
        <h2 id="title" tabindex="-1">${title}</h2>
        ${pack?.trial ? html`<span class="tag">${t('trial')}</span>` : nothing}
      </div>`;
  }

  #renderQuiz(play: Play): unknown {
    const { sitting, scene } = play;
    if (!sitting.done) {
      return this.#layout === 'page'
        ? pageView(scene, play, play.summary, play.drawn)
        : stepsView(scene, play);
    }
    if (sitting.help === 'open') return helpPanel(scene);
    const page = (path: string, query = {}) =>
      servicePage(this.setting('api'), location.href, path, { ...query, c: this.setting('campaign') });
    return (
      this.#result.part?.view({
        sitting,
        pack: this.#loader.pack?.id ?? '',
        find: page('/find', { region: this.setting('region') }),
        materials: page('/materials'),
        onGo: play.onGo,
        onAgain: () => {
          this.#awaited = true;
          this.#restart();
          this.requestUpdate();
        },
        onCall: this.#onCall,
        onCenter: onAction(this, 'center'),
      }) ?? html`<div class="column"><h3 id="result" tabindex="-1">${this.#t('done')}</h3></div>`
    );
  }

  #renderPhone(): unknown {
    if (this.src) {
      warnOnce(
        `<${this.localName} mode="qr" src="…">: a screen that others see runs pack="${OPEN_PACK}" alone; ${HOTLINE} is shown.`,
      );
    }
    const page = this.src
      ? undefined
      : servicePage(this.setting('api'), location.href, `/quiz/${this.#pack}`, {
          c: this.setting('campaign'),
        });
    return html`<div class="column">
      ${this.#phone.part?.view(this.#t, page) ?? html`<p>${this.#t('phoneNone')}</p>`}
    </div>`;
  }
}
