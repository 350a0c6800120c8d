import en from './faults.strings.en.json';
import zh from './faults.strings.zh-CN.json';
import hk from './faults.strings.zh-HK.json';
import { sheet } from './words.js';

export const f = sheet('faults', { 'zh-CN': zh, 'zh-HK': hk, en });
