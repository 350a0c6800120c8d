/**
 * `y12355-download`: a file was handed to the device. Says which template and which format, and neither the file nor
 * what was typed into a poster.
 */
export class DownloadEvent extends Event {
  static readonly type = 'y12355-download';

  /**
   * @param template id of the poster's template; undefined for a file of the list
   * @param format ending of the file, in small letters: `pdf`
   */
  constructor(
    readonly template: string | undefined,
    readonly format: string,
  ) {
    super(DownloadEvent.type, { bubbles: true, composed: true });
  }
}

/** @param template id of the poster's template; left out for a file of the list */
export function tellDownload(host: Element, format: string, template?: string): void {
  host.dispatchEvent(new DownloadEvent(template, format));
}
