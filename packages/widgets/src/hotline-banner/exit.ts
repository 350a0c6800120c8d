import { QuickExitController, quickExitLink, translate, type Y12355Element } from '@y12355/core';
import en from './exit.strings.en.json';
import zh from './exit.strings.zh-CN.json';
import hk from './exit.strings.zh-HK.json';

/** The quick exit of a banner: loaded where one is set, its few words in every language with it. */
export class BannerExit {
  readonly #controller: QuickExitController;

  constructor(private readonly host: Y12355Element) {
    this.#controller = new QuickExitController(host, () => this.#t('leaving'));
  }

  #t(key: keyof typeof zh | 'leaveLeft', params?: { count: number }): string {
    const resources = { 'zh-CN': zh, 'zh-HK': hk, en };
    return translate('hotline-banner-exit', resources, this.host.language, key, params);
  }

  /** Takes the address before each render. */
  set(value: string | undefined): void {
    this.#controller.set(value);
  }

  /** @param keyboard whether to tell about the keys */
  link(leave: string, keyboard: boolean): unknown {
    return quickExitLink(this.#controller, {
      leave,
      hint: keyboard ? this.#t('leaveHint') : '',
      left: (count) => this.#t('leaveLeft', { count }),
      expired: this.#t('leaveExpired'),
    });
  }
}
