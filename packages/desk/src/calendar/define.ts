import { defineElement } from '@y12355/core';
import { DeskCalendar } from './calendar.js';

defineElement('desk-calendar', DeskCalendar);

declare global {
  interface HTMLElementTagNameMap {
    'desk-calendar': DeskCalendar;
  }
}
