/** How the poster font is cut for pages: the characters of each template in one file, all others by sixteens. */

/** Characters in a slice that follow each other in Unicode: about 4 kB compressed. */
export const SLICE = 16;

/** A slice's path below the folder of fonts. */
export function slicePath(codePoint: number, weight: 400 | 700): string {
  return `${weight}/${Math.floor(codePoint / SLICE).toString(16)}.ttf`;
}

/** Path of the file with a template's own characters. */
export function templateFontPath(id: string, weight: 400 | 700): string {
  return `template/${id}.${weight}.ttf`;
}
