import { sheet } from '../kit/words.js';
import en from './screens.strings.en.json';
import zh from './screens.strings.zh-CN.json';
import hk from './screens.strings.zh-HK.json';

export const c = sheet('screens', { 'zh-CN': zh, 'zh-HK': hk, en });
