import { elements } from '@y12355/widgets/elements';
import type { FileFacts } from './page-facts.js';

const names = elements.map(({ name }) => name).join('|');
const patterns: Readonly<Record<FileFacts['kind'], RegExp>> = {
  script: new RegExp(
    `/(y12355(?:\\.min|\\.esm|\\.loader)?\\.js|embed-parent\\.min\\.js|widgets/(?:${names})\\.min\\.js|modules/(?:${names})\\.js)$`,
  ),
  style: /\/(y12355\.css)$/,
  frame: /\/(embed\.html)$/,
};

/** The file of the kit at an address; undefined for any other file. */
export function kitFile(
  kind: FileFacts['kind'],
  { href, origin, pathname, searchParams }: URL,
): Omit<FileFacts, 'attributes'> | undefined {
  const file = patterns[kind].exec(pathname)?.[1];
  if (!file || (kind === 'frame' && !searchParams.has('widget'))) return undefined;
  const [, sdk, version] =
    /^(.*\/sdk\/)(v\d+|\d+\.\d+\.\d+[\w.-]*)\/$/.exec(pathname.slice(0, -file.length)) ?? [];
  return { kind, url: href, file, sdk: sdk && origin + sdk, version };
}

/** Whether a tag of this type runs its file as a classic script. */
export const isClassic = (type: string): boolean =>
  /^(|(text|application)\/(x-)?(java|ecma)script)$/i.test(type.trim());

/** Whether a file runs as a module alone; the others read the settings of their tag, which no module can. */
export const isModule = (file: string): boolean => /^(y12355\.(esm|loader)\.js|modules\/)/.test(file);

/** Elements that a file registers; the autoloader does any. */
export function registeredBy(file: string): readonly string[] {
  const own = /^(?:widgets|modules)\/([a-z-]+)\./.exec(file)?.[1];
  if (own) return [own];
  return /^y12355\b.*\.js$/.test(file) ? elements.map(({ name }) => name) : [];
}
