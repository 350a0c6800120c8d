/** Names of languages, each in itself. */
export const languageNames = { 'zh-CN': '简体', 'zh-HK': '繁體', en: 'English' } as const;
