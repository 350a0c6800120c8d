import { chromium } from 'playwright-core';
import { readFileSync } from 'fs';
const base=process.argv[2];
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
for (const [w,h] of [[1200,800],[360,780]]) for (const region of ['', '440106']) {
 const p=await b.newPage({viewport:{width:w,height:h}});
 p.on('request',async r=>{});
 await p.route(/\.min\.js$/, async r=>{await new Promise(s=>setTimeout(s,1000)); await r.continue();});
 await p.route('**/host', r=>r.fulfill({contentType:'text/html',body:`<!doctype html><html lang=zh-CN><meta charset=utf-8><meta name=viewport content="width=device-width"><link rel=stylesheet href="${base}/sdk/v1/y12355.css"><style>body{margin:0}</style><script defer src="${base}/sdk/v1/y12355.min.js" data-region="${region}"></script><h1>示例学校</h1><y12355-center-locator>fallback</y12355-center-locator><p id=below>${'这里是学校自己的文字，说一说这个学期的安排。'.repeat(8)}</p>`}));
 await p.goto(base+'/host',{waitUntil:'commit'});
 for (let i=0;i<40;i++){ const r=await p.evaluate(()=>{const e=document.querySelector('y12355-center-locator'); return e? [Math.round(e.getBoundingClientRect().top),Math.round(e.getBoundingClientRect().height), !!e.shadowRoot, document.querySelector('#below')?.getBoundingClientRect().height]:null}).catch(()=>null); process.stdout.write(JSON.stringify(r)+' '); await p.waitForTimeout(60);} console.log('\n',w,region);
 await p.close();
}
await b.close();
