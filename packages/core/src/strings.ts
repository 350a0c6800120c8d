import type { Y12355Element } from './element.js';
import { translate, type KeyOf, type Params, type Resources } from './translator.js';

/**
 * The words of one element: typed keys from its zh-CN file, in the language the element speaks now.
 *
 * @example readonly t = strings(this, 'center-locator', { 'zh-CN': zh, en });
 */
export function strings<Source extends Readonly<Record<string, string>>>(
  host: Pick<Y12355Element, 'language'>,
  namespace: string,
  resources: { 'zh-CN': Source } & Resources,
): (key: KeyOf<Source>, params?: Params) => string {
  return (key, params) => translate(namespace, resources, host.language, key, params);
}
