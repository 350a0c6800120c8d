import { strings, tellAction, type Words, type Y12355Element } from '@y12355/core';
import { say, type Form, valuesOf } from './form.js';
import type { Layout } from './quiz.choices.js';
import type zh from './quiz.strings.zh-CN.json';
import { choose } from './rows.js';
import type { Scene } from './scene.js';
import { Sitting } from './sitting.js';
import type { Walk } from './walk.js';

/** Questions of a page that are drawn in one go: all of a long one would keep the first from being read. */
const AT_ONCE = 20;

/** What a person does with a quiz: gives, goes on and back, stops; and where the focus is after it. */
export class Play implements Walk {
  readonly sitting: Sitting;
  /** The list of what has no answer is shown. */
  summary = false;
  /** What gets the focus after the next render: the first of these that is there. */
  focus: readonly string[] = [];
  #note: Scene['note'];
  #finished = false;
  /** How many questions of a page are drawn by now. */
  drawn = AT_ONCE;
  #drawing: ReturnType<typeof setTimeout> | undefined;
  readonly #t: Scene['t'];

  /** @param onFinish the result is shown for the first time */
  constructor(
    private readonly host: Y12355Element,
    words: Words<typeof zh>,
    form: Form,
    private readonly layout: () => Layout,
    private readonly ways: () => Scene['ways'],
    private readonly onCall: Scene['onCall'],
    private readonly onFinish: () => void,
  ) {
    this.#t = strings(host, words);
    this.sitting = new Sitting(form);
  }

  /** Draws more of a long page, in a moment, until all is there. */
  drawOn(): void {
    if (this.#drawing !== undefined || this.layout() === 'steps' || this.drawn >= this.sitting.steps.length)
      return;
    this.#drawing = setTimeout(() => {
      this.#drawing = undefined;
      this.drawn += AT_ONCE;
      this.host.requestUpdate();
    });
  }

  get scene(): Scene {
    const { host, sitting } = this;
    return {
      t: this.#t,
      say: (text) => say(text, host.language),
      sitting,
      note: this.#note,
      ways: this.ways(),
      onGive: (question, answer) => {
        const { help } = sitting;
        sitting.give(question, answer);
        this.#note = undefined;
        if (sitting.help === 'open' && help !== 'open') this.focus = ['#help'];
        host.requestUpdate();
      },
      onNote: (at, text) => this.#tell(at, text),
      onCall: this.onCall,
      onHelp: () => void tellAction(host, 'emergency'),
      onSafe: this.#goOn,
    };
  }

  readonly onGo = (at: number): void => {
    const { sitting } = this;
    if (sitting.help === 'open') sitting.goOn();
    sitting.go(at);
    this.#note = undefined;
    this.focus = [`#q${at}`];
    this.host.requestUpdate();
  };

  readonly onBack = (): void => this.onGo(this.sitting.index - 1);

  readonly onNext = (): void => {
    const { step, index } = this.sitting;
    if (step && this.sitting.has(step.question)) this.#onward();
    else this.#tell(index, this.#t('notYet'));
  };

  readonly onSkip = (): void => {
    const { step } = this.sitting;
    if (step) this.sitting.give(step.question, undefined);
    this.#onward();
  };

  readonly onResult = (): void => {
    if (this.summary || this.sitting.missing.length === 0) return this.#finish();
    this.summary = true;
    this.focus = ['#summary'];
    this.host.requestUpdate();
  };

  /** Digits choose, Enter goes on. Keys belong to a quiz only while the focus is in it. */
  readonly onKey = (event: KeyboardEvent): void => {
    const { sitting } = this;
    const target = event.target as HTMLElement;
    if (sitting.done || event.ctrlKey || event.altKey || event.metaKey) return;
    const steps = this.layout() === 'steps';
    if (event.key === 'Enter' && steps && target.localName === 'input') {
      event.preventDefault();
      return this.onNext();
    }
    const place = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
    const near =
      target.closest('.question') ?? (steps ? this.host.renderRoot.querySelector('.question') : null);
    const at = Number((near as HTMLElement | null)?.dataset['at'] ?? NaN);
    const question = sitting.steps[at]?.question;
    const value = question && question.kind !== 'slider' ? valuesOf(question)[place] : undefined;
    if (!question || value === undefined) return;
    event.preventDefault();
    const taken = choose(this.scene, question, value, at);
    if (taken && sitting.help !== 'open') {
      this.focus = [`[data-at="${at}"] .row:nth-of-type(${place + 1}) input`];
    }
  };

  #onward(): void {
    if (this.sitting.isLast) this.#finish();
    else this.onGo(this.sitting.index + 1);
  }

  #finish(): void {
    this.sitting.finish();
    this.summary = false;
    this.focus = [this.sitting.help === 'open' ? '#help' : '#result'];
    // Who goes back to a question and on again does not tell that.
    if (!this.#finished) this.onFinish();
    this.#finished = true;
    this.host.requestUpdate();
  }

  readonly #goOn = (): void => {
    const { sitting } = this;
    sitting.goOn();
    const at = sitting.steps.findIndex(({ question }) => question.linkId === sitting.helpAt);
    // Back to where the answer was given, or to the question that was gone on to.
    this.focus = sitting.done
      ? ['#result']
      : [`[data-at="${at}"] :checked`, `[data-at="${at}"] input`, `#q${sitting.index}`];
    this.host.requestUpdate();
  };

  #tell(at: number, text: string): void {
    this.#note = { at, text };
    this.host.requestUpdate();
  }
}
