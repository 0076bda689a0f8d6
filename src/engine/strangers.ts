import { holdsCertificate } from '../domain/certifications.ts';
import { offerTerm } from '../domain/fields/offered.ts';
import { placeCode } from '../domain/places.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Constraint } from './constraints/constraint.ts';
import type { Notice } from './results.ts';

/**
 * What was asked for by a name that may be any, and that nobody in the knowledge base has: a certificate, a region that is
 * no place anybody knows. Each with those that somebody has, so that a slip of the pen is no silent "nobody knows".
 */
export function strangers(snapshot: Snapshot, constraints: readonly Constraint[]): Notice[] {
  const told = (key: 'certifications' | 'regions'): string[] => {
    const cells = snapshot.knowledge.offers.map((offer) => offerTerm(snapshot, offer, key).value);
    return [...new Set(cells.flatMap((value) => (Array.isArray(value) ? (value as string[]) : [])))].sort();
  };
  return constraints.flatMap((asked): Notice[] => {
    if (asked.constraint === 'certification') {
      const known = told('certifications');
      return asked.value
        .filter((name) => !known.some((held) => holdsCertificate(held, name)))
        .map((name) => ({ code: 'certificate-of-nobody', values: { name, known } }));
    }
    if (asked.constraint !== 'region') return [];
    const strange = asked.value.filter((region) => placeCode(region) === undefined);
    const known = strange.length > 0 ? told('regions') : [];
    return strange
      .filter((name) => !known.includes(name))
      .map((name) => ({ code: 'region-of-nobody', values: { name, known } }));
  });
}
