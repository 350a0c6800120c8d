import { comment, importsOf, key, plainProperties, typeOf } from './props.js';
import { type ElementDeclaration, elementsOf, type Manifest } from './types.js';

/**
 * Types of the elements in templates of Vue 3. Templates are checked with names in camel case, and a name with a
 * hyphen is written as it is: both are there.
 */
export function vueTypes(manifest: Manifest): string {
  const elements = elementsOf(manifest);
  return [
    comment('Types of the elements in templates of Vue 3: `import type {} from "@y12355/widgets/vue"`.'),
    `import type { PublicProps } from 'vue';\n${importsOf(manifest)}\n`,
    ...elements.map(props),
    `type Tag<E extends HTMLElement, Props, Emit> = new () => E & {\n` +
      `  $props: Props & PublicProps;\n  $emit: Emit;\n};\n\n`,
    `declare module 'vue' {\n  interface GlobalComponents {\n`,
    ...elements.map(
      (element) =>
        `${comment(element.summary, '    ')}    '${element.tagName}': ` +
        `Tag<${element.name}, ${element.name}Props, ${emit(element)}>;\n`,
    ),
    `  }\n}\n`,
  ].join('');
}

function props(element: ElementDeclaration): string {
  const { name, summary } = element;
  return [
    comment(summary),
    `export interface ${name}Props {\n`,
    ...element.attributes.flatMap((attribute) =>
      [...new Set([attribute.name, attribute.fieldName ?? attribute.name])].map(
        (written) =>
          `${comment(attribute.description, '  ')}  ${key(written)}?: ${typeOf(attribute)} | undefined;\n`,
      ),
    ),
    ...plainProperties(element).map((field) => `  ${key(field)}?: ${name}['${field}'] | undefined;\n`),
    ...element.events.map(
      (event) =>
        `${comment(event.description, '  ')}  ${handler(event.name)}?: ((event: ${event.type.text}) => void) | undefined;\n`,
    ),
    `}\n\n`,
  ].join('');
}

/** `onY12355Action`: what Vue makes of `@y12355-action`. */
const handler = (event: string) =>
  `on${event.replace(/(^|-)(\w)/g, (_, _hyphen: string, letter: string) => letter.toUpperCase())}`;

const emit = ({ events }: ElementDeclaration): string =>
  events.map(({ name, type }) => `((event: '${name}', payload: ${type.text}) => void)`).join(' & ') ||
  '() => void';
