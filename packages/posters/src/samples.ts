import type { PosterLanguage, Template } from './template.js';

/** Sample values for what has to be filled in, until somebody fills it in. */
export function withSamples(
  template: Template,
  values: Readonly<Record<string, string | undefined>>,
  lang: PosterLanguage,
): Record<string, string | undefined> {
  const samples = template.fields
    .filter(({ name, required }) => required && !values[name]?.trim())
    .map(({ name, label, choices, max }) => [name, choices?.[0] ?? label[lang].slice(0, max)] as const);
  return { ...values, ...Object.fromEntries(samples) };
}
