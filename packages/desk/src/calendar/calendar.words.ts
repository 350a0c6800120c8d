import { sheet } from '../kit/words.js';
import en from './calendar.strings.en.json';
import zh from './calendar.strings.zh-CN.json';
import hk from './calendar.strings.zh-HK.json';

export const c = sheet('calendar', { 'zh-CN': zh, 'zh-HK': hk, en });
