import { sheet } from '../kit/words.js';
import en from './center.strings.en.json';
import zh from './center.strings.zh-CN.json';
import hk from './center.strings.zh-HK.json';

export const c = sheet('center', { 'zh-CN': zh, 'zh-HK': hk, en });
