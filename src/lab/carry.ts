import { make } from '../figures/in-page/make.ts';
import { button } from './button.ts';
import type { KeptWork } from './kept-work.ts';
import type { LabWords } from './words.ts';

/** How work leaves this browser and comes into it. */
export interface Carrying {
  readonly lab: string;
  readonly words: LabWords;
  readonly work: () => KeptWork;
  readonly say: (...said: (string | Node)[]) => void;
  /** Work from elsewhere takes the place of the reader's, who can take theirs back. */
  readonly take: (work: KeptWork) => Promise<void>;
}

/** Buttons for the `work/` folder as a zip, out and in, and for a link to the state. */
export function carryButtons(carrying: Carrying): HTMLElement[] {
  const { words, say } = carrying;
  const ifItComes = (doing: Promise<void>): void => {
    doing.catch((error: unknown) => say(`${words.stopped} ${(error as Error).message}`));
  };
  const input = make('input', { type: 'file', accept: '.zip,application/zip', hidden: '' });
  input.addEventListener('change', () => ifItComes(upload(input, carrying)));
  return [
    button(words.download, () => ifItComes(download(carrying)), { 'data-do': 'download' }),
    button(words.upload, () => input.click(), { 'data-do': 'upload' }),
    input,
    button(words.link, () => ifItComes(copyLink(carrying)), { 'data-do': 'link' }),
  ];
}

async function download({ lab, work }: Carrying): Promise<void> {
  const { zipped } = await import('./archive.ts');
  const link = make('a', { download: `${lab}.zip` });
  link.href = URL.createObjectURL(new Blob([zipped(lab, work()) as BlobPart], { type: 'application/zip' }));
  link.click();
  // The browser needs the address until it has begun to write.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function upload(input: HTMLInputElement, { lab, words, say, take }: Carrying): Promise<void> {
  const [file] = input.files ?? [];
  if (!file) return;
  const { unzipped } = await import('./archive.ts');
  const work = unzipped(lab, new Uint8Array(await file.arrayBuffer()));
  // The same file can be chosen again only after this.
  input.value = '';
  if (work) await take(work);
  else say(words.badUpload);
}

async function copyLink({ lab, words, work, say }: Carrying): Promise<void> {
  const { linkTo } = await import('./link.ts');
  const url = await linkTo(lab, work());
  if (url === undefined) return say(words.linkTooLong);
  // Where the clipboard is closed to pages the reader copies it from the field.
  await navigator.clipboard?.writeText(url).catch(() => undefined);
  say(words.linkCopied, ' ', make('input', { type: 'text', readonly: '', value: url, 'aria-label': words.link }));
}
