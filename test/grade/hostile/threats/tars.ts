import { crc32, gzipSync, zstdCompressSync } from 'node:zlib';
import { archive, type Hostile, LAB, SERVICE, tarGz } from '../hostile.ts';
import { tarOf } from '../tar-file.ts';

const inLab = (name: string): string => `work/${LAB}/${name}`;
const right = tarOf([SERVICE]);
const zeros = Buffer.alloc(70 * 1024 * 1024);

export const TARS: readonly Hostile[] = [
  {
    threat: 'a tar of 70 MB of nothing',
    handIn: archive('.tar.gz', gzipSync(tarOf([{ name: inLab('a.txt'), content: zeros }]), { level: 1 })),
    named: { rule: 'limit' },
  },
  {
    threat: 'a tar zipped twice',
    handIn: archive('.tar.gz', gzipSync(gzipSync(right))),
    named: { rule: 'unreadable' },
  },
  {
    threat: 'a tar zipped twice, of which the first bytes come one by one',
    handIn: archive('.tar.gz', oneByteFirst(gzipSync(right))),
    named: { rule: 'unreadable' },
  },
  {
    threat: 'a tar zipped by zstd',
    handIn: archive('.tar', zstdCompressSync(tarOf([SERVICE, { name: 'a.txt', content: zeros }]))),
    named: { rule: 'unreadable' },
  },
  {
    threat: 'a tar that is cut off',
    handIn: archive('.tar', right.subarray(0, 700)),
    named: { rule: 'unreadable' },
  },
  {
    threat: 'a tar.gz that is cut off',
    handIn: archive('.tar.gz', gzipSync(right).subarray(0, 200)),
    named: { rule: 'unreadable' },
  },
  {
    threat: 'a tar of 100,000 entries',
    handIn: archive(
      '.tar.gz',
      gzipSync(Buffer.alloc(100_000 * 512, tarOf([{ name: 'a' }]).subarray(0, 512)), { level: 1 }),
    ),
    named: { rule: 'limit' },
  },
  {
    threat: 'a tar with an entry above its folder',
    handIn: tarGz({ name: '../../escaped.yaml', content: 'a: 1' }),
    named: { rule: 'outside' },
  },
  {
    threat: 'a tar with a longer name than its header says',
    handIn: tarGz(
      { name: 'pax', type: 'x', content: '30 path=../../../escaped.yaml\n' },
      { name: inLab('a.yaml'), content: 'a: 1' },
    ),
    named: { rule: 'outside' },
  },
  {
    threat: 'a tar with an absolute entry',
    handIn: tarGz({ name: '/tmp/escaped.yaml', content: 'a: 1' }),
    named: { rule: 'outside' },
  },
  {
    threat: 'a tar with a link',
    handIn: tarGz({ name: inLab('passwd.yaml'), type: '2', link: '/etc/passwd' }),
    named: { rule: 'outside' },
  },
  {
    threat: 'a tar with a hard link',
    handIn: tarGz({ name: inLab('passwd.yaml'), type: '1', link: '/etc/passwd' }),
    named: { rule: 'outside' },
  },
  {
    threat: 'a tar with a device',
    handIn: tarGz({ name: inLab('zero.yaml'), type: '3' }),
    named: { rule: 'unreadable' },
  },
  {
    threat: 'a tar with a pipe',
    handIn: tarGz({ name: inLab('pipe.yaml'), type: '6' }),
    named: { rule: 'unreadable' },
  },
  {
    threat: 'a tar with a file that says it has 8 GB',
    handIn: tarGz({ name: inLab('big.yaml'), content: 'a: 1', size: 8 ** 11 - 1 }),
    named: { rule: 'limit' },
  },
];

/** A gzip that gives a single byte out of its first 70 kB: empty blocks follow it. */
function oneByteFirst(bytes: Buffer): Buffer {
  const blocks = [bytes.subarray(0, 1), ...Array.from({ length: 14_000 }, () => Buffer.alloc(0)), bytes.subarray(1)];
  const stored = blocks.map((block, index) => {
    const header = Buffer.from([index === blocks.length - 1 ? 1 : 0, 0, 0, 0, 0]);
    header.writeUInt16LE(block.length, 1);
    header.writeUInt16LE(~block.length & 0xffff, 3);
    return Buffer.concat([header, block]);
  });
  const end = Buffer.alloc(8);
  end.writeUInt32LE(crc32(bytes));
  end.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]), ...stored, end]);
}
