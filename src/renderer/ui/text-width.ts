/** About how wide a text is, in letters of the Latin alphabet: one of Chinese or Japanese writing is as wide as two. */
export function textWidth(text: string): number {
  return [...text].reduce((width, letter) => width + letterWidth(letter), 0);
}

/** The text, or as much of its beginning as is at most so wide with the dots behind it. */
export function shortened(text: string, most: number): string {
  if (textWidth(text) <= most) return text;
  let beginning = '';
  let width = 1;
  for (const letter of text) {
    width += letterWidth(letter);
    if (width > most) break;
    beginning += letter;
  }
  return `${beginning}…`;
}

function letterWidth(letter: string): number {
  return (letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
}
