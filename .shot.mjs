import { chromium } from 'playwright-core';
const [,, url, out, w='1200', h='800', full='', opts='{}']=process.argv;
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-background-networking']});
const p=await b.newPage({viewport:{width:+w,height:+h}, ...JSON.parse(opts)});
p.on('console',m=>['error','warning'].includes(m.type())&&console.log(m.text()));
await p.goto(url); await p.waitForTimeout(1500);
await p.screenshot({path:out,fullPage:!!full});
await b.close();
