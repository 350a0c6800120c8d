import { defineElement } from '@y12355/core';
import { DeskCenter } from './center.js';
import { DeskCenters } from './centers.js';
import { DeskCenterImport } from './import.js';

defineElement('desk-center', DeskCenter);
defineElement('desk-center-import', DeskCenterImport);
defineElement('desk-centers', DeskCenters);

declare global {
  interface HTMLElementTagNameMap {
    'desk-center': DeskCenter;
    'desk-center-import': DeskCenterImport;
    'desk-centers': DeskCenters;
  }
}
