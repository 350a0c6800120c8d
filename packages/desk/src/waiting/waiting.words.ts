import { sheet } from '../kit/words.js';
import en from './waiting.strings.en.json';
import zh from './waiting.strings.zh-CN.json';
import hk from './waiting.strings.zh-HK.json';

export const c = sheet('waiting', { 'zh-CN': zh, 'zh-HK': hk, en });
