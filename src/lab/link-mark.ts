/** What the fragment of a link to a state of a lab begins with. */
export const LINK_MARK = '#lab=';
