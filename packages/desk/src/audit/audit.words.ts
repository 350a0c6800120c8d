import { sheet } from '../kit/words.js';
import en from './audit.strings.en.json';
import zh from './audit.strings.zh-CN.json';
import hk from './audit.strings.zh-HK.json';

export const c = sheet('audit', { 'zh-CN': zh, 'zh-HK': hk, en });
