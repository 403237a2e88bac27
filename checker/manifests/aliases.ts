import { type Document, type Node, visit } from 'yaml';
import type { Complaint } from './manifest.ts';
import { printable } from './printable.ts';
import type { SourceText } from './source-text.ts';

/** Aliases (`*name`) that stand for nothing, or for something they are themselves a part of. */
export function aliasComplaints(document: Document, source: SourceText): Complaint[] {
  const anchors = new Set<string>();
  const complaints: Complaint[] = [];
  visit(document, {
    Node: (_key, node) => void ('anchor' in node && node.anchor && anchors.add(node.anchor)),
    Alias: (_key, alias, path) => {
      const offset = alias.range?.[0] ?? 0;
      if (!anchors.has(alias.source)) complaints.push(unknown(alias.source, offset, source));
      else if (path.some((ancestor) => (ancestor as Partial<Node & { anchor: string }>).anchor === alias.source))
        complaints.push(endless(alias.source, offset, source));
    },
  });
  return complaints;
}

function unknown(name: string, offset: number, source: SourceText): Complaint {
  const shown = printable(name, 40);
  const message = `\`*${shown}\` asks for a copy of something named \`&${shown}\`, and nothing above has that name.`;
  return source.complaint('yaml', offset, message, 'If the star is only a part of the text, put the text in quotes.');
}

function endless(name: string, offset: number, source: SourceText): Complaint {
  const message = `\`*${printable(name, 40)}\` asks for a copy of the very thing it stands in, which never ends.`;
  return source.complaint('yaml', offset, message);
}
