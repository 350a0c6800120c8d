import type { DownloadEvent } from './material-downloader.events.js';
import { MaterialDownloader } from './material-downloader.js';

MaterialDownloader.define('y12355-material-downloader');

declare global {
  interface HTMLElementTagNameMap {
    'y12355-material-downloader': MaterialDownloader;
  }
  interface HTMLElementEventMap {
    'y12355-download': DownloadEvent;
  }
}
