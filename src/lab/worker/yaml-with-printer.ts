import { createStringifyContext } from 'yaml/browser/dist/stringify/stringify.js';
import { stringifyCollection } from 'yaml/browser/dist/stringify/stringifyCollection.js';
import { stringifyDocument } from 'yaml/browser/dist/stringify/stringifyDocument.js';
import { stringifyPair } from 'yaml/browser/dist/stringify/stringifyPair.js';
import { stringifyString } from 'yaml/browser/dist/stringify/stringifyString.js';
import { usePrinter } from './yaml-printer.ts';

/* The package `yaml` for who prints with it, in a page. */
usePrinter({ createStringifyContext, stringifyCollection, stringifyDocument, stringifyPair, stringifyString });

export * from 'yaml';
