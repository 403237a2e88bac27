import { diagnoseMachine } from '../doctor/doctor.ts';
import type { Finding } from '../doctor/finding.ts';
import { hostPortsOfLabs } from '../lab/host-ports.ts';
import { type Paint, paintFor } from '../report/paint.ts';

/** Everything found about this machine at once, each with its fix. Exit code 1 where a real cluster cannot be made. */
export async function doctor(options: { json?: boolean }): Promise<void> {
  const ports = (await hostPortsOfLabs()).map(({ hostPort }) => hostPort);
  const findings = await diagnoseMachine({ ports });
  if (findings.some(({ level }) => level === 'problem')) process.exitCode = 1;
  if (options.json) {
    console.log(JSON.stringify(findings, undefined, 2));
    return;
  }
  const paint = paintFor(process.stdout);
  for (const finding of findings) console.log(lines(finding, paint).join('\n'));
}

function lines({ level, title, detail, fix }: Finding, paint: Paint): string[] {
  const mark = { fine: paint.good('✓'), warning: paint.strong('!'), problem: paint.bad('✗') }[level];
  return [`${mark} ${title}`, `    ${paint.faint(detail)}`, ...(fix ? [`    ${fix}`] : [])];
}
