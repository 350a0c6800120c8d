import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onSettings, pageSettings } from './settings.js';

/** Languages of the kit. zh-HK falls back to zh-CN where an element has no text of its own for it. */
export type Language = 'zh-CN' | 'zh-HK' | 'en';

/** The kit's language for a BCP 47 tag, or undefined when the tag says nothing. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const text = tag?.trim().toLowerCase();
  if (!text) return undefined;
  if (/^zh-(hant|hk|tw|mo)/.test(text)) return 'zh-HK';
  if (/^en\b/.test(text)) return 'en';
  return 'zh-CN';
}

function closestLang(element: Element): string | undefined {
  let node: Element | null = element;
  while (node) {
    const holder: Element | null = node.closest('[lang]');
    const tag = holder?.getAttribute('lang');
    if (tag) return tag;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** Own `lang`, then the page setting, then the nearest `lang` around, across shadow roots, then zh-CN. */
export function resolveLanguage(element: Element): Language {
  return (
    languageOf(element.getAttribute('lang')) ??
    languageOf(pageSettings().lang) ??
    languageOf(closestLang(element)) ??
    'zh-CN'
  );
}

const controllers = new Set<LanguageController>();
let observer: MutationObserver | undefined;
let stopSettings: (() => void) | undefined;

function refreshAll(): void {
  for (const controller of controllers) controller.refresh();
}

/** One set and one observer for all elements, however many a page holds. */
export class LanguageController implements ReactiveController {
  language: Language = 'zh-CN';

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    if (controllers.size === 0) {
      observer = new MutationObserver(refreshAll);
      observer.observe(document.documentElement, {
        attributes: true,
        attributeFilter: ['lang'],
        subtree: true,
      });
      stopSettings = onSettings(refreshAll);
    }
    controllers.add(this);
    this.refresh();
  }

  hostDisconnected(): void {
    controllers.delete(this);
    if (controllers.size === 0) {
      observer?.disconnect();
      stopSettings?.();
    }
  }

  refresh(): void {
    const language = resolveLanguage(this.host);
    if (language === this.language) return;
    this.language = language;
    this.host.requestUpdate();
  }
}
