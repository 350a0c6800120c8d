import type { KeyOf, Params } from '@y12355/core';
import type zh from './material-downloader.strings.zh-CN.json';

export type Key = KeyOf<typeof zh>;
export type Say = (key: Key, params?: Params) => string;
