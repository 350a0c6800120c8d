/**
 * Takes the indentation out of css`` and html`` literals when a bundle is made. Only white space that
 * neither language can see goes: runs become one space, and in css none is kept around its punctuation.
 */
import MagicString from 'magic-string';

/** @param {string} text one literal's source between two expressions */
export function minifyCss(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');
}

/** @param {string} text one literal's source between two expressions */
export function minifyHtml(text) {
  // A line break may stand for a space that is seen, so one space stays.
  return text.replace(/\s*\n\s*/g, ' ');
}

/** A rollup plugin for files whose literals are tagged `css`, `html` or `svg`. */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!/\/packages\/\w+\/dist\//.test(id) || !/\b(?:css|html|svg)\s*`/.test(code)) return null;
      const out = new MagicString(code);
      const visit = (node) => {
        if (!node || typeof node !== 'object') return;
        if (Array.isArray(node)) {
          for (const child of node) visit(child);
          return;
        }
        if (node.type === 'TaggedTemplateExpression' && ['css', 'html', 'svg'].includes(node.tag.name)) {
          const minify = node.tag.name === 'css' ? minifyCss : minifyHtml;
          for (const quasi of node.quasi.quasis) {
            const text = code.slice(quasi.start, quasi.end);
            const short = minify(text);
            if (short !== text) out.overwrite(quasi.start, quasi.end, short);
          }
        }
        for (const name of Object.keys(node)) visit(node[name]);
      };
      visit(this.parse(code));
      return { code: out.toString(), map: null };
    },
  };
}
