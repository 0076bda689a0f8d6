import type { Meaning } from './meaning.ts';

/** What a path or an address says of the name in it. */

/** The part of a path that names a model: the last, or the one behind `deployments`. */
export function modelIn(text: string): string {
  const segments = text.split('/');
  const marked = segments.findLastIndex((part, at) => MARKER.test(part) && at < segments.length - 1);
  return (marked >= 0 && /:\/\//.test(text) ? segments[marked + 1] : segments.at(-1)) ?? text;
}

/**
 * A path of a server up to the deployment that it names: `openai/deployments/gpt-4o` of one that goes on with what is asked
 * of it. An address is left whole.
 */
export function upToModel(text: string): string {
  const [found] = text.includes('://') ? [] : (/^(?:.*\/)?(?:deployments|engines)\/[^/]+(?=\/)/.exec(text) ?? []);
  return found ?? text;
}

/** A path to a file on the disk. */
export const isPath = (text: string, before: string): boolean => /^\.{0,2}\//.test(text) || /[/\\]$/.test(before);

export const isFileName = (text: string): boolean => /\.[a-z][a-z0-9]{0,5}$/i.test(text) && !/\.v\d$/i.test(text);

/** Segments behind which a server has its models. */
const MARKER = /^(?:models?|deployments|engines|foundation-model|inference-profile)$/;

/** Whether it is a path or an address of something else: what stands before the name is nobody who makes or serves models. */
export function isForeignPath(
  text: string,
  before: string,
  { releases, isVouched }: Meaning,
  isModel: () => boolean,
): boolean {
  if (/[\\]$/.test(before)) return true;
  if (!text.includes('/')) return /\/$/.test(before);
  const isAddress = text.includes('://');
  const segments = text.split('/');
  if (isAddress || /^(?:www\.|[\w-]+\.(?:com|org|io|ai|dev|net|co)\/)/.test(text)) {
    const isApi = /\bapi\b|apis?\.|\/v\d|runtime|inference|azure\.com/i.test(text) && !/\/docs?\//.test(text);
    return !(isApi && segments.some((part, at) => at > 2 && MARKER.test(part)));
  }
  if (isFileName(text) && releases.length === 0) return true;
  if (isVouched) return false;
  const ahead = segments.slice(0, -1).filter((part) => part !== '');
  if (ahead.every((part) => MARKER.test(part))) return false;
  return (
    !isModel() &&
    !(
      ahead.length === 1 &&
      releases.length > 0 &&
      releases.every(({ steps }) => steps.some(({ code }) => code === 'format'))
    )
  );
}
