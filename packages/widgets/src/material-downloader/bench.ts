import {
  copyText,
  dotsStyles,
  fieldStyles,
  type Language,
  strings,
  warnOnce,
  type Y12355Element,
} from '@y12355/core';
import { html, nothing } from 'lit';
import { inApp, saveFile } from '../device.js';
import { addStyles } from '../late-styles.js';
import { fieldsOf, type Group, groupsOf, missingIn } from './bench.model.js';
import { benchStyles } from './bench.styles.js';
import { type BenchSay, benchWords } from './bench.words.js';
import { moreWords } from './bench-more.words.js';
import { gallery } from './bench-gallery.js';
import { BenchText } from './bench-text.js';
import { panel } from './bench-panel.js';
import type { Drawing, MadePoster, PosterEngine, PosterField, PosterTemplate } from './engine.types.js';
import { type Format, formats } from './material-downloader.choices.js';
import { tellDownload } from './material-downloader.events.js';

/** What the element around says. */
export interface BenchSetting {
  /** Id of the template that is chosen at first. */
  template: string | undefined;
  /** Fills the field of that name until somebody types. */
  school: string;
  formats: readonly Format[];
  /** `campaign` and `base`, for the code on the poster. */
  extra: Readonly<Record<string, string>>;
  /** The full page in another browser, with what is chosen here. */
  pageFor(template: string, school: string | undefined): string | undefined;
}

/** How a finished poster reached the device. */
export interface Made {
  poster: MadePoster;
  /** The picture to hold, in a browser that saves nothing else. */
  held?: string;
  /** Nothing is saved here; the address of the page that can. */
  outside?: string;
}

/** Choosing a poster, filling it in and taking it along. */
export class Bench {
  /** In the language of the element. */
  readonly t: BenchSay = strings(this.host, benchWords);
  readonly more = strings(this.host, moreWords);
  readonly templates: readonly PosterTemplate[];
  /** Season that is looked at; all of them without it. */
  season: string | undefined;
  readonly #text = new BenchText(this);
  /** Of the poster; the element's own until somebody chooses. */
  chosenLanguage: Language | undefined;
  chosenFormat: Format | undefined;
  /** Fields that were empty at the last try. */
  missing: readonly string[] = [];
  preview: { drawing?: Drawing; failed?: boolean } = {};
  /** Share that is done, 0 to 1, while a poster is made. */
  share: number | undefined;
  made: Made | undefined;
  failed = false;
  copied: boolean | undefined;
  #setting: BenchSetting = { template: undefined, school: '', formats, extra: {}, pageFor: () => undefined };
  #chosen: string | undefined;
  #typed: Record<string, string> = {};
  #previewOf = '';

  constructor(
    readonly host: Y12355Element,
    readonly engine: PosterEngine,
  ) {
    this.templates = engine.listTemplates();
    addStyles(host, dotsStyles);
    addStyles(host, fieldStyles);
    addStyles(host, benchStyles);
  }

  /** What is looked at. The poster that is chosen stays chosen. */
  get groups(): readonly Group[] {
    const { season } = this;
    const wanted = this.templates.filter((one) => !season || (one.season ?? 'always') === season);
    return groupsOf(wanted);
  }

  /** @param season none for all of them */
  look(season: string | undefined): void {
    this.season = season;
    this.host.requestUpdate();
  }

  get chosen(): PosterTemplate | undefined {
    return this.templates.find(({ id }) => id === this.picked) ?? this.templates[0];
  }

  /** Id of the template that somebody chose, here or in the page. */
  get picked(): string | undefined {
    return this.#chosen ?? this.#setting.template;
  }

  get language(): Language {
    return this.chosenLanguage ?? this.host.language;
  }

  /** Those that are offered, the one for print first. */
  get formats(): readonly Format[] {
    return (['pdf', 'png', 'svg'] as const).filter((format) => this.#setting.formats.includes(format));
  }

  get format(): Format {
    return this.chosenFormat ?? (this.formats[0] as Format);
  }

  get fields(): readonly PosterField[] {
    const label = (language: Language) => benchWords.say(language, 'school');
    const school = {
      name: 'school',
      label: { 'zh-CN': label('zh-CN'), 'zh-HK': label('zh-HK'), en: label('en') },
      required: false,
      max: 40,
    };
    return this.chosen ? fieldsOf(this.chosen, school) : [];
  }

  valueOf(name: string): string {
    return this.#typed[name] ?? (name === 'school' ? this.#setting.school : '');
  }

  /** The gallery and, where something can be typed and saved, the poster that is chosen. */
  view(setting: BenchSetting): { gallery: unknown; panel: unknown } {
    this.#setting = setting;
    const { language } = this.host;
    for (const words of [benchWords, moreWords]) {
      void words.bring(language)?.then(() => this.host.requestUpdate());
    }
    const { template } = setting;
    if (template && !this.templates.some(({ id }) => id === template)) {
      const ids = this.templates.map(({ id }) => id).join(', ');
      warnOnce(`<${this.host.localName} template="${template}">: allowed are ${ids}; the first is taken.`);
    }
    this.#look();
    const all = this.templates.length > 0 ? html`${gallery(this)}${this.#text.view()}` : nothing;
    return { gallery: all, panel: panel(this) };
  }

  choose(id: string): void {
    this.#chosen = id;
    this.#changed();
  }

  type(name: string, value: string): void {
    this.#typed[name] = value;
    this.missing = this.missing.filter((one) => one !== name);
    this.#changed();
  }

  speak(language: Language): void {
    this.chosenLanguage = language;
    this.#changed();
  }

  take(format: Format): void {
    this.chosenFormat = format;
    this.#changed();
  }

  async make(): Promise<void> {
    const { chosen, engine, format, host, language } = this;
    if (!chosen || this.share !== undefined) return;
    this.missing = missingIn(this.fields, this.#values());
    this.made = undefined;
    this.failed = false;
    if (this.missing.length > 0) {
      host.requestUpdate();
      await host.updateComplete;
      host.renderRoot.querySelector<HTMLElement>('.panel [aria-invalid="true"]')?.focus();
      return;
    }
    this.#going(0);
    try {
      const poster = await engine.make(chosen.id, this.#values(), language, format, (share) =>
        this.#going(share),
      );
      this.made = { poster, ...(await this.#hand(poster, chosen.id, format)) };
      tellDownload(host, format, chosen.id);
    } catch (error) {
      this.failed = true;
      console.error('[y12355] poster:', error);
    }
    this.#going(undefined);
  }

  async copy(event: Event): Promise<void> {
    const address = (event.currentTarget as Element).parentElement?.querySelector('.address');
    this.copied = await copyText(this.made?.outside ?? '');
    if (!this.copied && address) getSelection()?.selectAllChildren(address);
    this.host.requestUpdate();
  }

  async #hand(poster: MadePoster, template: string, format: Format): Promise<Omit<Made, 'poster'>> {
    if (!inApp()) {
      saveFile(poster.name, poster.blob.type, poster.blob);
      return {};
    }
    const outside = this.#setting.pageFor(template, this.valueOf('school') || undefined);
    return format === 'png' ? { held: await dataAddress(poster.blob) } : outside ? { outside } : {};
  }

  #values(): Record<string, string> {
    const typed = this.fields.map(({ name }) => [name, this.valueOf(name).trim()]);
    return { ...Object.fromEntries(typed), ...this.#setting.extra } as Record<string, string>;
  }

  #changed(): void {
    this.made = undefined;
    this.failed = false;
    this.copied = undefined;
    this.host.requestUpdate();
  }

  #going(share: number | undefined): void {
    this.share = share;
    this.host.requestUpdate();
  }

  /** Asks for another preview where what it shows has changed: at once, as somebody who types looks at it. */
  #look(): void {
    const { chosen, language } = this;
    if (!chosen) return;
    const values = this.#values();
    const key = JSON.stringify([chosen.id, values, language]);
    if (key === this.#previewOf) return;
    this.#previewOf = key;
    void this.#draw(key, chosen.id, values, language);
  }

  async #draw(key: string, id: string, values: Record<string, string>, language: Language): Promise<void> {
    try {
      const drawing = await this.engine.preview(id, values, language);
      if (key !== this.#previewOf) return;
      this.preview = { drawing };
    } catch (error) {
      if (key !== this.#previewOf) return;
      this.preview = { failed: true };
      warnOnce(`<${this.host.localName}>: no preview of ${id}: ${String(error)}`);
    }
    this.host.requestUpdate();
  }
}

export type LoadEngine = () => Promise<{ engine: PosterEngine }>;

/** @param load the engine, which is the heavy part */
export async function openBench(
  host: Y12355Element,
  load: LoadEngine = async () => (await import('./engine.js')).loadEngine(),
): Promise<Pick<Bench, 'view' | 'templates' | 'picked'>> {
  return new Bench(host, (await load()).engine);
}

/** WeChat saves a picture whose address holds it, and none that stands for a blob. */
function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('the picture cannot be read'));
    reader.readAsDataURL(blob);
  });
}
