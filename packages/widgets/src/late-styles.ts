import { adoptStyles, type CSSResult, type LitElement, supportsAdoptingStyleSheets } from 'lit';

/** Adds a sheet to an element that is drawn already: parts that come on demand bring their own. */
export function addStyles({ renderRoot }: LitElement, sheet: CSSResult): void {
  const root = renderRoot as ShadowRoot;
  const { styleSheet } = sheet;
  if (!supportsAdoptingStyleSheets || !styleSheet) adoptStyles(root, [sheet]);
  else if (!root.adoptedStyleSheets.includes(styleSheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }
}
