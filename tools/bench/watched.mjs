/** Pages of a bench, and the script in each that notes when its first content can be read. */

/** Before a page's own scripts: notes when `first` can be read, through shadow roots too. */
export const watchFor = (first) => `
  (function () {
    function read(root) {
      if (!root) return '';
      var text = '';
      root.childNodes.forEach(function (node) {
        if (node.nodeType === 3) text += node.data;
        else if (node.nodeType === 1 && !/^(script|style)$/i.test(node.localName)) text += read(node.shadowRoot) + read(node);
      });
      return text;
    }
    (function look() {
      if (read(document.body).indexOf(${JSON.stringify(first)}) >= 0) window.shownAt = performance.now();
      else requestAnimationFrame(look);
    })();
  })();`;

export const page = (head, body) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>示例</title><link rel="icon" href="data:,">
<script src="/watch.js"></script>${head}<body>${body}`;
