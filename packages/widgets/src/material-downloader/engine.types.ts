import type { Language } from '@y12355/core';
import type { SVGTemplateResult } from 'lit';
import type { Format } from './material-downloader.choices.js';

/**
 * What the element wants of whatever draws posters. Shapes are the content of an `<svg>` whose user unit is one
 * millimeter of the page, with the origin at its top left; a text is an address (`data:image/png;…`).
 */
export type Drawing = SVGTemplateResult | string;

export interface PosterField {
  /** `school` is filled from the element's attribute of that name. */
  name: string;
  label: Readonly<Record<Language, string>>;
  required: boolean;
  /** Most characters. */
  max: number;
  /** One of these in place of free text. */
  choices?: readonly string[];
}

export interface PosterTemplate {
  id: string;
  title: Readonly<Record<Language, string>>;
  /** `poster`, `flyer`, … ; templates of one kind and size stand together. */
  kind: string;
  /** Of the campaign calendar; every day's without one. */
  season?: string;
  /** `primary`, `middle`, … ; everybody without it. */
  audience?: readonly string[];
  /** Trim size, mm. */
  page: { width: number; height: number };
  /** For screens: the size of its picture, which is how people name it. */
  pixels?: { width: number; height: number };
  /** In the order in which they are asked; without any the element asks for `school` alone. */
  fields?: readonly PosterField[];
  /** The poster in small, with sample words in that language. */
  thumbnail: (language: Language) => Drawing;
}

/**
 * Values by the name of a field. Beside them stand `campaign` (placement code) and `base` (address of the service, in
 * full), where the page has set them: what the poster's code leads to is made of these.
 */
export type PosterValues = Readonly<Record<string, string>>;

export interface MadePoster {
  /** Of the file, with its ending: `12355-A3-示例中学.pdf`. */
  name: string;
  blob: Blob;
  /** Bytes. */
  size: number;
  /** Whether the code was read back from the finished picture. */
  codeChecked: boolean;
  /** A sentence for who prints it, in the language of the poster. */
  note?: string;
}

/** A text to paste, with a name. */
export interface TextPart {
  id: string;
  title: string;
  text: string;
}

export interface PosterEngine {
  listTemplates(): readonly PosterTemplate[];
  /** Words for newsrooms, where it has some. */
  newsroom?(language: Language): Promise<readonly TextPart[]>;
  /** How it will look, quickly. Rejects, or throws, where the values do not fit; the message is for the visitor. */
  preview(id: string, values: PosterValues, language: Language): Drawing | Promise<Drawing>;
  /** @param onProgress hears a share from 0 to 1 */
  make(
    id: string,
    values: PosterValues,
    language: Language,
    format: Format,
    onProgress: (share: number) => void,
  ): Promise<MadePoster>;
}
