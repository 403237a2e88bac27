/** `23/Nov/2026:00:46:12 +0000`, nginx's `$time_local` in a container (UTC). */
export function localTime(now: Date): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(now.toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}

/** `2026/11/23 00:46:12`, as nginx's error log has it. */
export function errorLogTime(now: Date): string {
  return now.toISOString().slice(0, 19).replace('T', ' ').replaceAll('-', '/');
}

/** Has the title and heading of nginx's own first page. */
export const welcomePage = `<!DOCTYPE html>
<html>
<head>
<title>Welcome to nginx!</title>
</head>
<body>
<h1>Welcome to nginx!</h1>
<p>The nginx web server of this Pod answers. It is the embedded cluster's simulation of one.</p>
</body>
</html>
`;
