import type { CommandName } from 'just-bash/browser';

/** What just-bash has of BusyBox's commands; everything else it knows is not in these images. */
export const shellTools: readonly CommandName[] = [
  ...(['awk', 'base64', 'basename', 'cat', 'chmod', 'clear', 'comm', 'cp', 'cut', 'date', 'diff', 'dirname'] as const),
  ...(['du', 'echo', 'egrep', 'env', 'expand', 'expr', 'false', 'fgrep', 'find', 'fold', 'grep', 'gunzip'] as const),
  ...(['gzip', 'head', 'ln', 'ls', 'md5sum', 'mkdir', 'mv', 'nl', 'od', 'paste', 'printenv', 'printf'] as const),
  ...(['pwd', 'readlink', 'rev', 'rm', 'rmdir', 'sed', 'seq', 'sh', 'sha1sum', 'sha256sum', 'sort'] as const),
  ...(['split', 'stat', 'strings', 'tac', 'tail', 'tee', 'time', 'timeout', 'touch', 'tr', 'tree', 'true'] as const),
  ...(['unexpand', 'uniq', 'wc', 'which', 'whoami', 'xargs', 'zcat'] as const),
];
