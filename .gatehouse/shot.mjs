import { chromium } from 'playwright-core';
import http from 'node:http'; import fs from 'node:fs'; import path from 'node:path';
const dist = path.resolve('dist');
const types={'.html':'text/html','.css':'text/css','.js':'text/javascript','.svg':'image/svg+xml','.png':'image/png','.json':'application/json'};
const srv = http.createServer((q,r)=>{let p=path.join(dist,decodeURIComponent(new URL(q.url,'http://x').pathname)); if(p.endsWith('/'))p+='index.html'; if(fs.existsSync(p)&&fs.statSync(p).isDirectory())p+='/index.html'; if(!fs.existsSync(p)){r.writeHead(404);return r.end()} r.writeHead(200,{'content-type':types[path.extname(p)]??'application/octet-stream'});fs.createReadStream(p).pipe(r)}).listen(0,'127.0.0.1');
await new Promise(r=>srv.once('listening',r));
const base=`http://127.0.0.1:${srv.address().port}`;
const b=await chromium.launch({executablePath:'/usr/bin/chromium',chromiumSandbox:false,args:['--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']});
const [mode,...rest]=process.argv.slice(2);
if(mode==='page'){ const [url,width,theme,out,full]=rest; const p=await b.newPage({viewport:{width:+width,height:900},colorScheme:theme}); await p.goto(base+url); await p.screenshot({path:out,fullPage:full!=='top'}); }
if(mode==='figs'){ // all figures of pages into a contact sheet
  const [theme,width,out,...urls]=rest; let html='';
  const p=await b.newPage({viewport:{width:+width,height:900},colorScheme:theme});
  let css=''; for(const u of urls){await p.goto(base+u); html+=await p.evaluate(()=>[...document.querySelectorAll('.gh-figure')].map(f=>f.outerHTML).join(''));}
  await p.evaluate(h=>{document.body.innerHTML='<div style="padding:16px;max-width:46rem">'+h+'</div>'},html); await p.screenshot({path:out,fullPage:true});
}
await b.close(); srv.close();
