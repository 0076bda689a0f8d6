/**
 * What is printed is often read by a program that runs builds, and some lines are commands to it: GitHub's runner takes
 * `::error::` where a line begins, spaces apart, and `##[error]` anywhere in it, Azure Pipelines `##vso[…]`. What a file says
 * gives no such command. Words that begin so may begin a line once a text is wrapped.
 */
const COMMANDS = /(?<!\S):(?=:[a-z])|(?<=##[a-z]*)\[/gi;

/** A text with the sign of each such command replaced without which it is none. */
export function withoutCommands(text: string, instead: (sign: string, at: number) => string): string {
  if (!text.includes('::') && !text.includes('##')) return text;
  return text.replace(COMMANDS, instead);
}
