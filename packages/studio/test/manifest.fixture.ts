/** A small elements manifest: every kind of attribute, and one element that the studio has no words for. */
export const manifest = {
  schemaVersion: '1.0.0',
  modules: [
    {
      kind: 'javascript-module',
      path: 'src/hotline-banner/hotline-banner.js',
      declarations: [
        {
          kind: 'class',
          name: 'HotlineBanner',
          customElement: true,
          tagName: 'y12355-hotline-banner',
          summary: 'Youth helpline 12355.',
          attributes: [
            { name: 'variant', kind: 'choice', choices: ['card', 'bar', 'inline', 'floating'] },
            { name: 'sticky', kind: 'boolean', default: 'false', description: 'A bar stays.' },
            {
              name: 'season',
              kind: 'choice',
              default: "'auto'",
              choices: ['auto', 'none', 'school-start', 'moving-up', 'exam', 'job', '5-25', '10-10'],
            },
            {
              name: 'campus',
              kind: 'choice',
              choices: ['public', 'primary', 'middle', 'high', 'college'],
            },
            {
              name: 'entries',
              kind: 'list',
              default: 'call mini-program center',
              choices: ['call', 'mini-program', 'center'],
            },
            { name: 'exit-url', kind: 'address', description: 'Address of a quick exit.' },
            { name: 'text-size', kind: 'choice', choices: ['normal', 'large'] },
            { name: 'region', kind: 'adcode' },
            { name: 'theme', kind: 'choice', choices: ['auto', 'light', 'dark', 'contrast'] },
          ],
        },
      ],
    },
    {
      kind: 'javascript-module',
      path: 'src/center-locator/center-locator.js',
      declarations: [
        {
          kind: 'class',
          customElement: true,
          tagName: 'y12355-center-locator',
          summary: 'Centers of a city.',
          attributes: [
            { name: 'only', kind: 'list', choices: ['bookable', 'open', 'weekend', 'evening', 'accessible'] },
            { name: 'limit', kind: 'number', default: '20' },
            { name: 'src', kind: 'address' },
          ],
        },
        {
          kind: 'class',
          customElement: true,
          tagName: 'y12355-new-thing',
          summary: 'A new thing.',
          attributes: [
            {
              name: 'shape',
              kind: 'choice',
              choices: ['round', 'square'],
              description: 'Shape of the thing.',
            },
            { name: 'caption', kind: 'text', description: 'Words on the thing.' },
            { name: 'center', kind: 'code', description: 'Id of the center.' },
            { name: 'place', kind: 'adcode', description: 'Place of the thing.' },
            { name: 'odd', kind: 'matrix', description: 'Of a kind that nobody knows.' },
          ],
        },
        { kind: 'function', name: 'helper' },
      ],
    },
  ],
};
