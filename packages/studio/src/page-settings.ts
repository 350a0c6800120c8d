import type { PageSettingName } from '@y12355/embed';
import type { Setting } from './manifest.js';

const setting = (name: PageSettingName, kind: Setting['kind'], choices: readonly string[] = []): Setting => ({
  name,
  kind,
  choices,
  description: '',
  default: choices[0] ?? '',
});

/** What is said once for all elements of a page. A first choice that is empty leaves the decision to the page. */
export const pageSettings: Readonly<Record<PageSettingName, Setting>> = {
  region: setting('region', 'adcode'),
  campaign: setting('campaign', 'code'),
  lang: setting('lang', 'choice', ['', 'zh-CN', 'zh-HK', 'en']),
  theme: setting('theme', 'choice', ['auto', 'light', 'dark', 'contrast']),
  api: setting('api', 'address'),
};
