import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onSettings, pageSettings } from './settings.js';

/** Languages of the kit. zh-HK falls back to zh-CN where an element has no text of its own for it. */
export type Language = 'zh-CN' | 'zh-HK' | 'en';

/** The kit's language for a BCP 47 tag, or undefined when the tag says nothing. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const text = tag?.trim().toLowerCase();
  if (!text) return undefined;
  if (/^zh-(hant|hk|tw|mo)/.test(text)) return 'zh-HK';
  if (/^en([-_]|$)/.test(text)) return 'en';
  return 'zh-CN';
}

function closestLang(element: Element): string | null | undefined {
  let node: Element | null = element;
  while (node) {
    const holder: Element | null = node.closest('[lang]:not([lang=""])');
    if (holder) return holder.getAttribute('lang');
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

/** Watches the page and the shadow roots around an element; watching one twice is watching it once. */
function watchAround(element: Element): void {
  const what = { attributes: true, attributeFilter: ['lang'], subtree: true };
  observer?.observe(document.documentElement, what);
  let root: Node = element.getRootNode();
  while (root instanceof ShadowRoot) {
    observer?.observe(root, what);
    root = root.host.getRootNode();
  }
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
      stopSettings = onSettings(refreshAll);
    }
    controllers.add(this);
    watchAround(this.host);
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
