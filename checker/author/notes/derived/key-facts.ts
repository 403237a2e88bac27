import { stemsOf } from '../language/stems.ts';
import type { KeyFact, Lines } from '../notes.ts';
import { repeatedIn } from './repeated.ts';
import type { Sentence } from './sentences.ts';

const MARK =
  /^(?:[*_>!💡📌❗☝⚠\s-]|\uFE0F)*(?:remember|note|n\.?b\.?|important|key(?: point| takeaway| fact)?|tip|warning|caution|attention|yaad rakh(?:o|na|iye|ein)|dhyan (?:do|rakho|rakhna|dena)|याद रख(?:ें|ो|ना|िए)|ध्यान (?:दें|रखें|दो)|महत्वपूर्ण)(?:\s+(?:that|ki|ke|कि))?(?:[*_]*\s*[:!–—-]+[*_]*|\s)\s*(?=\S)/iu;
const MARKING_HEADING =
  /\b(?:important|key (?:points?|takeaways?|facts?|ideas?)|remember|summary|takeaways?|in short|recap|yaad rakho|to remember)\b/i;
const RANGE = /(?<![\d.:/-])(\d{2,6})\s?(?:-|–|—|to|se)\s?(\d{2,6})(?![\d.:/-]?\d)/;

/** Torn from the line above it, nobody knows what it is about. */
const WITHOUT_SUBJECT = /^(?:it|they|this|these|those|yeh|ye)\b/i;

const SHORTEST = 12;
const LONGEST = 300;

/** What notes repeat, mark, or give a range of numbers for; each once, in their order. */
export function keyFactsIn(sentences: readonly Sentence[]): KeyFact[] {
  const repeated = repeatedIn(sentences);
  const facts = sentences.flatMap((sentence, index): KeyFact[] => {
    const others = repeated.get(index) ?? [];
    const because = reasonFor(sentence, others.length);
    const text = sentence.text.replace(MARK, '').trim();
    if (!because || text.length < SHORTEST || text.length > LONGEST || /[?:]$/.test(text)) return [];
    return [{ text: capitalised(text), language: sentence.language, because, places: places([sentence, ...others]) }];
  });
  return onlyOnce(facts);
}

function reasonFor(sentence: Sentence, repeats: number): KeyFact['because'] | undefined {
  if (MARK.test(sentence.text)) return 'marked';
  if (MARKING_HEADING.test(sentence.heading) && !WITHOUT_SUBJECT.test(sentence.text)) return 'marked';
  if (rangeIn(sentence.text) !== undefined) return 'range';
  return repeats > 0 ? 'repeated' : undefined;
}

/** `30000-32767`, the smaller number first. */
export function rangeIn(text: string): string | undefined {
  const [range, low, high] = RANGE.exec(text) ?? [];
  return Number(low) < Number(high) ? range : undefined;
}

function places(sentences: readonly Sentence[]): Lines[] {
  const known = new Map(sentences.map(({ place }) => [`${place.file}:${place.line}`, place]));
  return [...known.values()];
}

/** The first way to say a thing stands for all; a range is the same fact wherever it is told. */
function onlyOnce(facts: readonly KeyFact[]): KeyFact[] {
  const known = new Map<string, KeyFact>();
  for (const fact of facts) {
    const key = (fact.because === 'range' && rangeIn(fact.text)) || stemsOf(fact.text).toSorted().join(' ');
    const same = known.get(key);
    known.set(key, same ? { ...same, places: merged(same.places, fact.places) } : fact);
  }
  return [...known.values()];
}

function merged(one: readonly Lines[], other: readonly Lines[]): Lines[] {
  return [
    ...one,
    ...other.filter(({ file, line }) => !one.some((place) => place.file === file && place.line === line)),
  ];
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}(?=\p{Ll}*[\s,])/u, (letter) => letter.toUpperCase());
}
