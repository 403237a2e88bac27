import type { DocumentOptions, ParseOptions, ScalarTag, SchemaOptions } from 'yaml';

/**
 * How the yaml package has to read so that a student's text means here what it means to kubectl. kubectl reads with
 * sigs.k8s.io/yaml, which is go-yaml v2: YAML 1.1 booleans (`yes`, `on`, `y`), octal numbers with a leading zero, no
 * base-60 numbers, and dates stay text. Compared with what kubectl 1.33 makes of the same words.
 */
export const kubectlYaml: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.1',
  schema: 'failsafe',
  merge: true,
  resolveKnownTags: false,
  customTags: scalarTags(),
  prettyErrors: false,
  // The package compares every key with every other one; duplicates are looked for with a set (keys.ts).
  uniqueKeys: false,
  logLevel: 'silent',
};

function scalarTags(): ScalarTag[] {
  return [
    scalar('null', /^(?:~|null|Null|NULL)?$/, () => null),
    scalar('bool', /^(?:y|Y|yes|Yes|YES|on|On|ON|true|True|TRUE)$/, () => true),
    scalar('bool', /^(?:n|N|no|No|NO|off|Off|OFF|false|False|FALSE)$/, () => false),
    integer(/^[-+]?0[xX][\da-fA-F_]*[\da-fA-F]_*$/, 16, /0x/i),
    integer(/^[-+]?0[bB][01_]*[01]_*$/, 2, /0b/i),
    integer(/^[-+]?0(?:[oO][0-7_]*[0-7]|[0-7_]*)_*$/, 8, /0o/i),
    integer(/^[-+]?\d[\d_]*$/, 10),
    scalar('float', /^(?:[-+]?\d[\d_]*(?:\.[\d_]*)?|[-+]?\.\d+)(?:[eE][-+]?\d+)?$/, decimal),
  ];
}

function integer(test: RegExp, base: number, prefix = /^$/): ScalarTag {
  return scalar('int', test, (text) => Number.parseInt(text.replaceAll('_', '').replace(prefix, ''), base));
}

/** A number too big for a float is text to go-yaml. */
function decimal(text: string): number | string {
  const number = Number.parseFloat(text.replaceAll('_', ''));
  return Number.isFinite(number) ? number : text;
}

function scalar(name: string, test: RegExp, resolve: (text: string) => unknown): ScalarTag {
  return { tag: `tag:yaml.org,2002:${name}`, default: true, test, resolve };
}
