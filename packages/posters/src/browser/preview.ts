import { campaignAddress } from '../code/address.js';
import { sheet, type SheetOptions } from '../sheet.js';
import { toSvg } from '../svg.js';
import type { PosterLanguage, Template } from '../template.js';

/** A sheet's SVG in the device's own fonts, as an address that a strict page shows as a picture. */
export function previewAddress(template: Template, options: SheetOptions): string {
  return svgAddress(toSvg(sheet(template, options)));
}

export function svgAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/**
 * What a sheet's code says: the campaign's short address, or the service's own where no campaign is known.
 * @param base the service's address, in full
 * @throws CodeError
 */
export function codeAddress(base: string, campaign: string | undefined): string {
  if (campaign) return campaignAddress(base, campaign);
  return campaignAddress(base, 'none').replace(/\/q\/none$/, '/');
}

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
