import { readdirSync, existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { findLab, labFolder, labIds } from './checker/lab/find-lab.ts';
import './checker/cluster/embedded/node/resolve-webernetes.ts';
import { readSubmission } from './checker/manifests/read-folder.ts';
import { runLab } from './checker/run/run-lab.ts';
const { startEmbeddedCluster } = await import('./checker/cluster/embedded/embedded-cluster.ts');
const { virtualDoors } = await import('./checker/cluster/embedded/doors.ts');
for (const id of await labIds()) { const lab = await findLab(id);
 const answers = ['solution','start', ...readdirSync(labFolder(id)+'/wrong').map(s=>'wrong/'+s)];
 for (const a of answers) { if (process.argv[2] && !(id+'/'+a).includes(process.argv[2])) continue;
  const t=performance.now();
  const c = await startEmbeddedCluster({name:'gatehouse', hostPorts: lab.hostPorts, doors: virtualDoors, hostRoute: async()=>({leads:'none',detail:'x'})});
  const folder = labFolder(id)+'/'+a;
  const exp = existsSync(folder+'/expect.ts') ? (await import(pathToFileURL(folder+'/expect.ts').href)).default : undefined;
  const r = await runLab({lab, cluster:c, submission: await readSubmission(folder), folder:'work', deadlineMs:30000, signal:new AbortController().signal}).catch(e=>e);
  if (r instanceof Error) { console.log(id,a,'THROWN',r); await c.close(); continue; }
  const failed = r.checks.filter(x=>x.result==='fail'||x.result==='error');
  const got = failed.map(x=>`${x.id}/${x.diagnoses[0]?.id ?? x.reason}`);
  const ok = a==='solution' ? r.summary.verdict==='pass' : exp ? failed[0]?.id===exp.check && failed[0].diagnoses[0]?.id===exp.diagnosis : r.summary.fail>0 && failed.every(x=>x.diagnoses.length);
  console.log(ok?'ok ':'BAD', id, a, (performance.now()-t).toFixed(0)+'ms', got.join(' '), exp && !ok ? JSON.stringify(exp):'');
  if (!ok || process.argv[2]) for (const x of failed) console.log('    ', x.seen, '|', x.diagnoses[0]?.because, JSON.stringify(x.diagnoses[0]?.places), x.reason??'');
  await c.close();
 }}
