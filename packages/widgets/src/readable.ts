import { html } from 'lit';

/** An address as a person types it, broken where its parts end; http is said, since a phone takes https without a word. */
export function readable(address: string): unknown[] {
  return decodeURI(address)
    .replace(/^https:\/\//, '')
    .split(/(?=[/?&#])/)
    .map((part) => html`<wbr />${part}`);
}
