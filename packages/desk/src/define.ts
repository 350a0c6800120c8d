import { defineElement } from '@y12355/core';
import { DeskDetail } from './detail/detail.js';
import { DeskTransfer } from './detail/transfer.js';
import { DeskBulk } from './queue/bulk.js';
import { DeskKeys } from './queue/keys.js';
import { DeskQueue } from './queue/queue.js';
import { Desk } from './shell/desk.js';
import { DeskSignIn } from './shell/sign-in.js';
import { DeskSlotPicker } from './slots/slot-picker.js';

defineElement('desk-sign-in', DeskSignIn);
defineElement('desk-slot-picker', DeskSlotPicker);
defineElement('desk-transfer', DeskTransfer);
defineElement('desk-detail', DeskDetail);
defineElement('desk-bulk', DeskBulk);
defineElement('desk-keys', DeskKeys);
defineElement('desk-queue', DeskQueue);
Desk.define('y12355-desk');

declare global {
  interface HTMLElementTagNameMap {
    'desk-sign-in': DeskSignIn;
    'desk-slot-picker': DeskSlotPicker;
    'desk-transfer': DeskTransfer;
    'desk-detail': DeskDetail;
    'desk-bulk': DeskBulk;
    'desk-keys': DeskKeys;
    'desk-queue': DeskQueue;
    'y12355-desk': Desk;
  }
}
