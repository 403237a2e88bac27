import { labAnswers, judgeAnswer, outcomeOf, failuresOf } from './test/contract/lab-answers.ts';
import { embeddedCluster } from './test/contract/embedded-cluster.ts';
import { kindProvider } from './checker/cluster/kind/provider.ts';
const k = (await kindProvider({folder: '.gatehouse'}).find('gatehouse'))!;
for (const a of await labAnswers()) { if (process.argv[2] && !(a.lab.id+'/'+a.name).includes(process.argv[2])) continue;
  const e = await embeddedCluster(a.lab.hostPorts); const re = await judgeAnswer(a, e, 20000); await e.close();
  const t=Date.now(); const rk = await judgeAnswer(a, k, 20000);
  const oe=outcomeOf(re), ok=outcomeOf(rk); const d=oe.flatMap((l,i)=>l===ok[i]?[]:[`${l} | ${ok[i]}`]);
  const good = a.name==='solution'? rk.summary.verdict==='pass' : a.expected ? failuresOf(rk)[0]===`${a.expected.check}: ${a.expected.diagnosis}` : true;
  console.log(good?'ok ':'BAD', a.lab.id, a.name, Date.now()-t, failuresOf(rk).join('; '), d.length?'DIFF '+JSON.stringify(d):'');
  if (d.length||!good) for (const c of rk.checks) if (c.result!=='pass') console.log('      ',c.id,c.result,c.seen??c.reason, c.diagnoses[0]?.because??'');
}
await k.close();
