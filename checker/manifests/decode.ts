/** A file's text, or the sentence that says why it is none. */
export type Decoded = { readonly text: string } | { readonly problem: string; readonly hint: string };

const SAVE_AS_UTF8 = 'Save it as UTF-8: in VS Code, click the encoding in the status bar, then "Save with Encoding".';

/** Reads UTF-8, and UTF-16 where it says so itself (what PowerShell's `>` writes); go-yaml takes the same. */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = declaredEncoding(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) return withoutText(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { problem: `This file is not ${encoding.toUpperCase()} text.`, hint: SAVE_AS_UTF8 };
  }
}

function declaredEncoding([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Text in UTF-16 has a zero in every second byte. */
function withoutText(bytes: Uint8Array): Decoded {
  const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros > bytes.length / 3)
    return { problem: 'This file looks like UTF-16 text without its mark.', hint: SAVE_AS_UTF8 };
  return {
    problem: 'This is a binary file, not text.',
    hint: 'Delete it, or keep it elsewhere.',
  };
}
