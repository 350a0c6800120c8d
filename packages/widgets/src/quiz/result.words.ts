import type { KeyOf } from '@y12355/core';
import type zh from './result.strings.zh-CN.json';

export type ResultWord = KeyOf<typeof zh>;
