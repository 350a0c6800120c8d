/**
 * Place names of Guangdong that a general dictionary reads otherwise than the people there write them in
 * Latin letters. In names of the province 涌 is a creek, `chong`; elsewhere it is `yong`.
 */
export const localReadings: Readonly<Record<string, string>> = {
  大埔: 'dà bù',
  花都: 'huā dū',
  莞: 'guǎn',
  塘厦: 'táng xià',
  麻涌: 'má chōng',
  大涌: 'dà chōng',
  东涌: 'dōng chōng',
  霞涌: 'xiá chōng',
  葵涌: 'kuí chōng',
  沙涌: 'shā chōng',
  涌口: 'chōng kǒu',
  涌尾: 'chōng wěi',
};
