import { wordsOf } from '../language/language.ts';

const VERB =
  /\b(?:is|are|was|were|has|have|had|can|cannot|will|would|should|must|does|do|did|hai|hain|hota|hoti|hote|karo|karta|karte|banata|karna)\b/i;
const ASKS_FIRST =
  /^(?:so |and |but |ok |par |lekin )?(?:what|what's|why|how|when|where|which|who|whose|is|are|can|could|does|do|did|should|will|would|has|have|kya|kyon|kyun|kyu|kaise|kab|kahan|kaun|क्या|क्यों|कैसे|कब|कहाँ|कौन)(?![\p{L}\p{M}'])/iu;
const ASKS_LATER =
  /(?:^|\s)(?:kya|kyon|kyun|kyu|kaise|kab|kahan|kaun|kitne|kitna|kis|क्या|क्यों|कैसे|कब|कहाँ|कौन|कितने)(?=[\s?])/iu;
const COMMANDS_A_READER =
  /^(?:do not|don'?t|never|always|please|you|we|i|remember|note|run|create|apply|use|check|open|type|save|write|execute|add|edit|then|now|output|let'?s|look|try|see|here|there|these|this|that|it|if|for example|e\.?g)\b/i;

const IS_CLAUSE = /^(?:when|if|as|once|since|while|because|after|before) (?:you|we|an?|the|i|it|they|this)\b/i;

/** Whether a line could be the title of what follows: short, and no sentence. */
export function isTitleLike(text: string, words = 10): boolean {
  if (text.length > 80 || /[.!,;…]$/.test(text) || /[;{}=<>]|\s{3}|\t|:\/\/|\. /.test(text)) return false;
  return /^[\p{Lu}\p{Lo}\p{N}"'‘“`(]/u.test(text) && text.split(/\s+/).length <= words && /\p{L}/u.test(text);
}

/** `ROOT CAUSE ANALYSIS`, and not: DNS, NEVER DELETE IT, GET / HTTP/1.1. */
export function isShouted(text: string): boolean {
  if (!isTitleLike(text, 8) || /\p{Ll}|[/|]|\s{2}/u.test(text) || COMMANDS_A_READER.test(text)) return false;
  return (text.match(/\p{Lu}/gu)?.length ?? 0) > 5 && !/^(?:WARNING|IMPORTANT|CAUTION|DANGER|REMEMBER)\b/.test(text);
}

/** Most of its longer words begin with a capital. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}\p{N}-]{3,}/gu) ?? [];
  return words.length > 1 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.7;
}

/** A title in words that say nothing by themselves: no verb, and nobody is told to do something. */
export function isPhrase(text: string): boolean {
  return !COMMANDS_A_READER.test(text) && !IS_CLAUSE.test(text) && (isQuestionWord(text) || !VERB.test(text));
}

/** `How it works` has a verb, and is a title. */
function isQuestionWord(text: string): boolean {
  return /^(?:how|why|what|when|where)\b/i.test(text);
}

/** One question, and nothing else. */
export function isQuestion(text: string): boolean {
  if (!text.endsWith('?') || text.length > 200 || /[.!?]\s/.test(text)) return false;
  const words = wordsOf(text).length;
  return words > 2 && words < 30 && (ASKS_FIRST.test(text) || ASKS_LATER.test(text));
}

/** Without the marks of emphasis around it, and without the colon behind it. */
export function bareTitle(text: string): string {
  const bare = text.replace(/^(\*\*|__)(.+)\1(:?)$/, '$2$3').replace(/\s*:$/, '');
  return bare.replace(/^(["“])(.*)["”]$/, '$2').trim();
}
