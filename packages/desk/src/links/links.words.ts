import { sheet } from '../kit/words.js';
import en from './links.strings.en.json';
import zh from './links.strings.zh-CN.json';
import hk from './links.strings.zh-HK.json';

export const c = sheet('links', { 'zh-CN': zh, 'zh-HK': hk, en });
