import type { KeyOf, Language, Params } from '@y12355/core';
import type { Entry } from './hotline-banner.choices.js';
import type zh from './hotline-banner.strings.zh-CN.json';

/** What can be opened over the page. */
export type Panel = 'contact' | 'danger' | 'ask' | 'quiet' | 'mini';

/** What was copied, or could only be selected. */
export interface Copied {
  what: string;
  done: boolean;
}

/** Everything that the pieces of a banner draw from. */
export interface Scene {
  t(key: KeyOf<typeof zh>, params?: Params): string;
  language: Language;
  /** The device can make calls. */
  dial: boolean;
  entries: readonly Entry[];
  greeting: string;
  /** Base address of the service. */
  api: string | undefined;
  /** Address of the operator's document where there is none. */
  operator: string | undefined;
  /** The operator's page of centers; `undefined` without a service. */
  find: string | undefined;
  copied: Copied | undefined;
  onCall(event: Event): void;
  onCenter(event: Event): void;
  onCopy(event: Event): void;
  onPanel(panel: Panel, event: Event): void;
  /** The exit, where one is set. */
  exit: unknown;
}
