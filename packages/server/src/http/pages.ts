/** The two pages that this server writes itself. Both carry the number, in Chinese first. */

function page(status: number, title: string, lines: string[]): Response {
  const body = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
${lines.map((line) => `      <p>${line}</p>`).join('\n')}
      <p><a href="tel:12355">拨打 12355</a></p>
    </main>
  </body>
</html>
`;
  return new Response(body, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

export function notFoundPage(): Response {
  return page(404, '没有找到这个页面', [
    '<a href="/">回到首页</a>，或者直接打电话。',
    '<span lang="zh-HK">這裏沒有頁面。可以返回<a href="/hk/">首頁</a>，或者直接打電話。</span>',
    '<span lang="en">There is no page here. The start page is at <a href="/en/">/en/</a>.</span>',
  ]);
}

/** Shown in place of pages whose files no build has written yet. */
export function notBuiltPage(): Response {
  return page(503, '页面还没有准备好', [
    '在项目目录里运行 <code>npm run build</code>，再刷新一次。电话不受影响。',
    '<span lang="zh-HK">頁面尚未準備好。電話不受影響。</span>',
    '<span lang="en">The pages are not built yet: run <code>npm run build</code> and reload. The line is not affected.</span>',
  ]);
}
