/** Lines of a page outside its code: what its parts are, told by their marks alone, so that two languages can be held together. */
export const outline = (text: string): string[] =>
  text
    .replace(/```[\s\S]*?```/g, '```')
    .split('\n')
    .flatMap((line) => /^(?:#+ |```|\||- | {4}(?=\S))/.exec(line) ?? []);
