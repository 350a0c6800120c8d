import { sheet } from '../kit/words.js';
import en from './walk-in.strings.en.json';
import zh from './walk-in.strings.zh-CN.json';
import hk from './walk-in.strings.zh-HK.json';

export const c = sheet('walk-in', { 'zh-CN': zh, 'zh-HK': hk, en });
