import { defineElement } from '@y12355/core';
import { DeskWalkIn } from '../walk-in/walk-in.js';
import { DeskDay } from './day.js';

defineElement('desk-walk-in', DeskWalkIn);
defineElement('desk-day', DeskDay);

declare global {
  interface HTMLElementTagNameMap {
    'desk-walk-in': DeskWalkIn;
    'desk-day': DeskDay;
  }
}
