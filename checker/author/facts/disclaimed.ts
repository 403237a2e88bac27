/** A passage that tells what others got wrong, in English or in Hinglish. */
const TOLD_AS_WRONG =
  /\bthe notes (?:say|said|once|claim|got)\b|\b(?:from|in) the notes\b|\bnotes (?:kehte|se hai|mein)\b|\bmyths?\b|\b(?:people|many) (?:think|believe|say)\b|\blog (?:sochte|kehte|maante) hain\b|\bmisconceptions?\b|\b(?:this|that|it|which|both) (?:is|are|was) (?:wrong|false|untrue|not true)\b|\bgalat (?:hai|tha|thi|the)\b|\bkya galat\b|\bgalatfehmi\b|\b(?:older|old|many) (?:texts|tutorials|guides|books)\b|\bpurane (?:texts|tutorials)\b/i;

const DENIED_BEFORE =
  /\b(?:(?:do not|don't|never|mat|no longer|stop|avoid)(?:\s{1,3}[\w'-]{1,20}){0,3}|(?:not|no|isn't|doesn't|instead of|rather than|in place of|replaces?)(?:\s{1,3}[\w'-]{1,20})?)\s{0,3}$/i;
const DENIED_AFTER =
  /^[\s'),]{0,5}(?:(?:[\w'-]{1,20}\s{1,3}){0,2}(?:nahi|nahin|mat|galat)\b|(?:(?:is|was|are|were|does|do|did|will) ?)?(?:not|never|n't|wrong|no longer|deprecated|outdated|replaced|retired|removed)\b)/i;

/** Whether a text that stands with a statement says that the statement is somebody's error. */
export function toldAsWrong(text: string): boolean {
  return TOLD_AS_WRONG.test(text);
}

/** Whether the words right before or after a statement deny it: "never …", "… nahi karta". */
export function denied(before: string, after: string): boolean {
  return DENIED_BEFORE.test(before) || DENIED_AFTER.test(after);
}

/** Whether the sentence goes on to a question mark. */
export function asked(after: string): boolean {
  return /^[^.!?\n|]{0,120}\?/.test(after);
}
