import { sheet } from '../kit/words.js';
import en from './counts.strings.en.json';
import zh from './counts.strings.zh-CN.json';
import hk from './counts.strings.zh-HK.json';

export const c = sheet('counts', { 'zh-CN': zh, 'zh-HK': hk, en });
