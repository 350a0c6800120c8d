import { defineElement } from '@y12355/core';
import { DeskDay } from './day.js';
import { DeskDetail } from './detail.js';
import { Desk } from './desk.js';
import { DeskEntries } from './entries.js';
import { DeskQueue } from './queue.js';
import { DeskSignIn } from './sign-in.js';

defineElement('desk-sign-in', DeskSignIn);
defineElement('desk-detail', DeskDetail);
defineElement('desk-queue', DeskQueue);
defineElement('desk-day', DeskDay);
defineElement('desk-entries', DeskEntries);
Desk.define('y12355-desk');

declare global {
  interface HTMLElementTagNameMap {
    'desk-sign-in': DeskSignIn;
    'desk-detail': DeskDetail;
    'desk-queue': DeskQueue;
    'desk-day': DeskDay;
    'desk-entries': DeskEntries;
    'y12355-desk': Desk;
  }
}
