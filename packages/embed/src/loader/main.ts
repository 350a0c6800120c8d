/**
 * `y12355.loader.js`: one module script that loads the elements a page holds, each from `modules/` beside its own
 * address. Page settings are the `data-*` of its tag. It shares the settings' chunk with the elements, so they
 * read what it sets.
 */
import { settingsFrom } from '@y12355/core';
import { autoload } from './autoload.js';

export { configure } from '@y12355/core';

/** Put in by the build: the folders of `widgets`. */
declare const __ELEMENT_NAMES__: readonly string[];

const { url } = import.meta;
// A module has no `document.currentScript`.
const own = [...document.querySelectorAll<HTMLScriptElement>('script[type=module][src]')];
settingsFrom(own.find(({ src }) => src === url));
// Old engines without custom elements show what is inside the tags.
if (window.customElements) {
  autoload(document, {
    names: __ELEMENT_NAMES__,
    load: (name) => import(new URL(`modules/${name}.js`, url).href),
  });
}
