import { defineElement } from '@y12355/core';
import { DeskLink } from './link.js';
import { DeskLinkCounts } from './link-counts.js';
import { DeskLinkImport } from './link-import.js';
import { DeskLinks } from './links.js';

defineElement('desk-link', DeskLink);
defineElement('desk-link-counts', DeskLinkCounts);
defineElement('desk-link-import', DeskLinkImport);
defineElement('desk-links', DeskLinks);

declare global {
  interface HTMLElementTagNameMap {
    'desk-link': DeskLink;
    'desk-link-counts': DeskLinkCounts;
    'desk-link-import': DeskLinkImport;
    'desk-links': DeskLinks;
  }
}
