import { campaignAddress, homeAddress } from '../code/address.js';
import { sheet, type SheetOptions } from '../sheet.js';
import { toSvg } from '../svg.js';
import type { Template } from '../template.js';

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
  return campaign ? campaignAddress(base, campaign) : homeAddress(base);
}
